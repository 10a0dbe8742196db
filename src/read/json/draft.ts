/** One value of a JSON input while its end is looked for. */

import type { RawRecord } from '../raw.js';
import { LONGEST_POSTING } from '../reader.js';

export interface Draft {
  readonly line: number;
  /** 1-based, where the value starts. */
  readonly column: number;
  parts: string[];
  length: number;
  /** The brackets that are still to come, the next one last. */
  readonly closers: string[];
  inString: boolean;
  isEscaped: boolean;
  /** Certainly not JSON; from here on the next value is looked for. */
  isBroken: boolean;
  /** The last two characters outside strings that are not white space. */
  lastTwo: string;
  isLineStart: boolean;
}

/** More open brackets than this are not remembered, so that they cannot exhaust memory. */
const DEEPEST = 1_000_000;

export const draftOn = (line: number, column: number): Draft => ({
  line,
  column,
  parts: [],
  length: 0,
  closers: [],
  inString: false,
  isEscaped: false,
  isBroken: false,
  lastTwo: '',
  isLineStart: false,
});

export function grow(draft: Draft, part: string): Draft {
  draft.length += part.length;
  if (draft.length > LONGEST_POSTING) draft.parts = [];
  else if (part !== '') draft.parts.push(part);
  return draft;
}

export const sliceOf = ({ parts, line, column, length }: Draft): RawRecord => ({
  text: parts.join(''),
  line,
  column,
  isTooLong: length > LONGEST_POSTING,
  unclosedOn: null,
});

/** In a broken value an object after `},` or at the start of a line is taken for the next one. */
export const startsAnew = (draft: Draft, char: string): boolean =>
  draft.isBroken && char === '{' && !draft.inString && (draft.isLineStart || draft.lastTwo === '},');

/** Takes in one character; says whether the value ends with it or before it. */
export function advance(
  draft: Draft,
  char: string,
  isBreak: boolean,
  inArray: boolean,
): 'ends with' | 'ends before' | null {
  if (draft.inString) return advanceInString(draft, char, isBreak);
  const step = advanceOutside(draft, char, isBreak, inArray);
  if (isBreak) draft.isLineStart = true;
  else if (!/\s/.test(char)) {
    draft.isLineStart = false;
    draft.lastTwo = draft.lastTwo.slice(-1) + char;
  }
  return step;
}

/** No JSON string holds a line break: one that seems to lacks its end, and is not searched for it any further. */
function advanceInString(draft: Draft, char: string, isBreak: boolean): 'ends with' | null {
  if (isBreak) {
    draft.inString = false;
    draft.isEscaped = false;
    draft.isBroken = true;
    draft.isLineStart = true;
  } else if (draft.isEscaped) draft.isEscaped = false;
  else if (char === '\\') draft.isEscaped = true;
  else if (char === '"') {
    draft.inString = false;
    if (draft.closers.length === 0) return 'ends with';
  }
  return null;
}

function advanceOutside(draft: Draft, char: string, isBreak: boolean, inArray: boolean) {
  const isBare = draft.closers.length === 0;
  if (char === '"') draft.inString = true;
  else if (char === '{' || char === '[') {
    if (draft.closers.length >= DEEPEST) draft.isBroken = true;
    else draft.closers.push(char === '{' ? '}' : ']');
  } else if ((char === '}' || char === ']') && !isBare) {
    if (draft.closers.pop() !== char) draft.isBroken = true;
    if (draft.closers.length === 0) return 'ends with';
  } else if (isBare && (isBreak || (inArray && (char === ',' || char === ']')))) return 'ends before';
  return null;
}
