/** Character n-grams (n = 1 to 3) of a view, as the learned weights know them: digits folded to 0, blanks to one space between other characters. */
import { foldKana } from './fold.js';
import type { NormalizedText } from './text.js';

/** Code points of a text after folding, each with the first code unit it stands for. */
export interface Characters {
  readonly codes: Int32Array;
  readonly starts: Int32Array;
  readonly length: number;
}

export const LONGEST_NGRAM = 3;
/** The most that an n-gram may stand for, either way: a weight in thousandths, or its place in a list. */
export const LARGEST_VALUE = 0x7fff;
const ZERO = 0x30;
export const SPACE = 0x20;

/** What is read for its wording: separators inside words removed, either kana as one. As long as the squeezed view. */
export const wordingTextOf = ({ squeezed }: NormalizedText): string => foldKana(squeezed.text);

export function charactersOf(text: string): Characters {
  const codes = new Int32Array(text.length);
  const starts = new Int32Array(text.length + 1);
  let [length, end] = [0, 0];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const folded = foldDigit(code);
    const isBlank = folded === SPACE;
    if (!isBlank || (length > 0 && codes[length - 1] !== SPACE)) {
      codes[length] = folded;
      starts[length] = at;
      length += 1;
    }
    at += code > 0xffff ? 2 : 1;
    if (!isBlank) end = at;
  }
  if (length > 0 && codes[length - 1] === SPACE) length -= 1;
  starts[length] = end;
  return { codes, starts, length };
}

/** The code units that `foldDigit` changes, and the space. */
export const DIGITS_AND_BLANKS: readonly number[] = [
  ...Array.from('0123456789\n\t\u3000 ', (one) => one.charCodeAt(0)),
];

/** 0 for a digit, one space for a blank. */
export function foldDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return ZERO;
  if (code === 0x0a || code === 0x09 || code === 0x3000) return SPACE;
  return code;
}

/** A text in Latin letters counts as long as it is in Japanese: what was not understood of it says nothing, and is not nothing. */
export const leastLengthOf = ({ isTranslated, plain }: NormalizedText): number =>
  isTranslated ? Math.floor(plain.text.length / LETTERS_A_CHARACTER) : 0;
const LETTERS_A_CHARACTER = 3;

/** How many n-grams a text of so many characters holds, repeated ones counted. */
const ngramCount = (length: number): number => Math.max(0, 3 * length - 3) || Math.max(0, length);

/** A text of a few letters says little, whatever its letters: it counts as one with so many n-grams. */
const FEWEST = 30;

/** What the summed weights of a text are multiplied with: a long text is not a stronger one. */
export const scaleOf = (length: number): number => 1 / Math.sqrt(Math.max(FEWEST, ngramCount(length)));
