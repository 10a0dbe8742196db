/** The plain view: NFKC, lower case, line breaks as \n, nothing invisible, nothing that breaks a tokenizer. */
import { foldCharacter, isInvisible } from '../domain/fold.js';
import { OLD_KANJI } from '../domain/old-kanji.js';
import type { Span } from '../domain/span.js';
import type { View } from '../domain/text.js';

/** What follows a character and belongs to it: combining marks and the half-width voicing marks. */
const MARK = /^[\p{M}\uFF9E\uFF9F\u3099\u309A]$/u;
const VISIBLE_LETTER = /[\p{L}\p{N}]/u;
const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;
/** Text that is its own plain view: common Japanese without letters to fold. */
const ALREADY_PLAIN = /^[\n\u0020-\u0040\u005B-\u007E\u3001-\u3036\u3041-\u3096\u30A1-\u30FE\u4E00-\u9FFF]*$/;
const FLOATING_MARK = '\uFFFD';

export interface PlainText {
  readonly view: View;
  readonly hidden: readonly Span[];
}

export function plainView(original: string): PlainText {
  if (ALREADY_PLAIN.test(original) && !OLD_KANJI.test(original)) return { view: identityView(original), hidden: [] };
  const starts: number[] = [];
  const ends: number[] = [];
  const hidden: Span[] = [];
  let text = '';
  let invisibleFrom = -1;
  for (let at = 0; at < original.length; ) {
    const character = characterAt(original, at);
    const next = at + character.length;
    if (isDropped(original, at, character)) {
      if (isInvisible(character) && invisibleFrom < 0) invisibleFrom = at;
      at = next;
      continue;
    }
    const end = endOfMarks(original, next);
    const folded = foldSegment(original, at, end, character);
    if (invisibleFrom >= 0 && isInsideWord(text, folded)) hidden.push({ start: invisibleFrom, end: at });
    invisibleFrom = -1;
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    text += folded;
    at = end;
  }
  return { view: { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }, hidden };
}

/** A view of a text that needs no folding. */
export function identityView(text: string): View {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text, starts, ends };
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
}

function isDropped(text: string, at: number, character: string): boolean {
  if (character === '\r') return text.charAt(at + 1) === '\n';
  if (LINE_BREAK.test(character) || character === '\t') return false;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || isInvisible(character);
}

/** At most eight marks belong to one character: a heap of them is not a letter. */
function endOfMarks(text: string, from: number): number {
  let end = from;
  for (let marks = 0; marks < 8 && end < text.length; marks++) {
    const character = characterAt(text, end);
    if (!MARK.test(character) || isInvisible(character)) break;
    end += character.length;
  }
  return end;
}

function foldSegment(text: string, start: number, end: number, character: string): string {
  if (LINE_BREAK.test(character)) return '\n';
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return FLOATING_MARK;
  const segment = text.slice(start, end);
  return foldCharacter(segment);
}

function isInsideWord(before: string, after: string): boolean {
  return VISIBLE_LETTER.test(before.slice(-1)) && VISIBLE_LETTER.test(after.charAt(0));
}
