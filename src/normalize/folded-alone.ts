/** What single characters fold to in the plain view, learned as they are met and the same for every text. */
import { foldCharacter, isDecoration, isInvisible } from '../domain/fold.js';

/** What follows a character and belongs to it: combining marks and the voicing marks, half-width ones and those that stand apart. */
const MARK = /^[\p{M}\uFF9E\uFF9F\u3099\u309A\u309B\u309C]$/u;
const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;
const FLOATING_MARK = '\uFFFD';
/** Marks beyond these are decoration, however many there are. */
const LONGEST_SEGMENT = 10;

/** By code unit; no text folds to the numbers below. */
const FOLDED_ALONE = new Uint16Array(0x10000);
const UNKNOWN = 0;
/** Marks, halves of characters, what folds to more than one code unit and what is dropped. */
export const OTHER = 1;
/** Dropped, and not a mark of what stands before it. */
export const INVISIBLE = 2;

/** What a character without marks folds to, where that is one code unit. */
export function foldedAlone(code: number): number {
  const known = FOLDED_ALONE[code] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  FOLDED_ALONE[code] = isHiding(character) ? INVISIBLE : foldedUnit(code, character);
  return FOLDED_ALONE[code] as number;
}

const isHiding = (character: string): boolean => isDropped(character, 0, character) && isInvisible(character);

function foldedUnit(code: number, character: string): number {
  if (isSurrogate(code) || character === '\r' || MARK.test(character) || isDropped(character, 0, character))
    return OTHER;
  const folded = foldSegment(character, 0, 1, character);
  return folded.length === 1 ? folded.charCodeAt(0) : OTHER;
}

/** What characters of two code units fold to, as many as are worth knowing; null for marks and what is dropped. */
const ASTRAL = new Map<number, string | null>();
const MOST_ASTRAL = 4096;

export function foldedAstral(code: number): string | null {
  const known = ASTRAL.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const isOther = MARK.test(character) || isDropped(character, 0, character);
  const folded = isOther ? null : foldSegment(character, 0, character.length, character);
  if (ASTRAL.size < MOST_ASTRAL) ASTRAL.set(code, folded);
  return folded;
}

/** Whether no mark of a character can stand at a place. */
export function standsAlone(text: string, at: number): boolean {
  if (at >= text.length || foldedAlone(text.charCodeAt(at)) !== OTHER) return true;
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff && foldedAstral(code) !== null;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

export function isDropped(text: string, at: number, character: string): boolean {
  if (character === '\r') return text.charAt(at + 1) === '\n';
  if (LINE_BREAK.test(character) || character === '\t') return false;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || isInvisible(character) || isDecoration(character);
}

export const isMark = (character: string): boolean => MARK.test(character) && !isInvisible(character);

/** A character with its marks. */
export function foldSegment(text: string, start: number, end: number, character: string): string {
  if (LINE_BREAK.test(character)) return '\n';
  if (isSurrogate(character.codePointAt(0) ?? 0)) return FLOATING_MARK;
  const segment = text.slice(start, Math.min(end, start + LONGEST_SEGMENT));
  return foldCharacter(end - start === 1 ? segment : segment.replace(/\u309b/g, '\u3099').replace(/\u309c/g, '\u309a'));
}
