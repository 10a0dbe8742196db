/**
 * Cuts JSON text into the values of its array, in constant memory and without reading them: `JSON.parse` does that,
 * value by value, so that one broken value costs itself and not the rest, as it would with a parser of the whole.
 */

import type { RawRecord } from '../raw.js';
import { advance, type Draft, draftOn, grow, sliceOf, startsAnew } from './draft.js';

export interface JsonCutter {
  /** The values that a chunk completes. CR and LF of one line break come in the same chunk. */
  readonly cut: (chunk: string) => RawRecord[];
  /** The value that the input ends within, and the line of an array that is never closed. */
  readonly end: () => { readonly slice: RawRecord | null; readonly openedOn: number | null };
}

/** Values may also stand one after another without an array, as jq writes them. */
export function createJsonCutter(): JsonCutter {
  let line = 1;
  /** Characters of the line in the chunks before; where the line starts in this chunk. */
  let before = 0;
  let openedOn: number | null = null;
  let draft: Draft | null = null;

  /** A character between values; true when a value starts with it. */
  const startsValue = (char: string): boolean => {
    if (char === '[' && openedOn === null) openedOn = line;
    else if (char === ']' && openedOn !== null) openedOn = null;
    else return !/[\s,]/.test(char);
    return false;
  };

  const cut = (chunk: string): RawRecord[] => {
    const slices: RawRecord[] = [];
    let from = 0;
    let lineStart = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (draft?.inString === true && !draft.isEscaped) at = nextSpecial(chunk, at);
      if (at === chunk.length) break;
      const char = chunk[at] ?? '';
      const isBreak = char === '\n' || (char === '\r' && chunk[at + 1] !== '\n');
      if (isBreak) line += 1;
      if (char === '\n' || char === '\r') {
        lineStart = at + 1;
        before = 0;
      }
      const isAnew = draft !== null && startsAnew(draft, char);
      const step = draft === null || isAnew ? null : advance(draft, char, isBreak, openedOn !== null);
      if (draft !== null && (isAnew || step !== null)) {
        const end = step === 'ends with' ? at + 1 : at;
        slices.push(sliceOf(grow(draft, chunk.slice(from, end))));
        draft = null;
        if (step === 'ends with') continue;
      }
      if (draft === null && startsValue(char)) {
        draft = draftOn(line, before + at - lineStart + 1);
        from = at;
        advance(draft, char, isBreak, openedOn !== null);
      }
    }
    if (draft !== null) grow(draft, chunk.slice(from));
    before += chunk.length - lineStart;
    return slices;
  };
  return { cut, end: () => ({ slice: draft === null ? null : sliceOf(draft), openedOn }) };
}

/** Inside a string only these mean something. */
function nextSpecial(chunk: string, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    const code = chunk.charCodeAt(at);
    if (code === 0x22 || code === 0x5c || code === 0x0a || code === 0x0d) return at;
  }
  return chunk.length;
}
