/** How each code unit of a text is read for its n-grams: kana, digits and blanks folded as in learning, as one table that is laid out with the n-grams. */
import { DASHES, FIRST_KANA, foldedKana, LAST_KANA, LONG_SOUND } from '../domain/fold.js';
import { DIGITS_AND_BLANKS, foldDigit, SPACE } from '../domain/ngrams.js';

/** In the low bits beside its class. */
const KIND = 7;
const KIND_BITS = 3;
const OTHER = 0;
export const KANA = 1;
export const LONG = 2;
/** A long sound where it follows kana. */
export const DASH = 3;
export const BLANK = 4;
export const HIGH_SURROGATE = 5;

export const kindOf = (unit: number): number => unit & KIND;
export const classOf = (unit: number): number => unit >> KIND_BITS;
/** What is read otherwise, and of this class. */
export const unitOf = (klass: number, kind = OTHER): number => (klass << KIND_BITS) | kind;

/** `characters`: the code point of each class. */
export function unitsOf(characters: ArrayLike<number>): Int16Array | Int32Array {
  const classes = new Map(Array.from(characters, (code, klass) => [code, klass]));
  const isSmall = unitOf(characters.length) <= 0x7fff;
  const units = isSmall ? new Int16Array(0x10000) : new Int32Array(0x10000);
  const set = (code: number, folded: number, kind: number): void => {
    units[code] = unitOf(classes.get(folded) ?? 0, kind);
  };
  for (const code of classes.keys()) if (code >= 0 && code <= 0xffff) set(code, code, OTHER);
  for (let code = 0xd800; code <= 0xdbff; code++) set(code, code, HIGH_SURROGATE);
  for (const code of DASHES) set(code, code, DASH);
  set(LONG_SOUND, LONG_SOUND, LONG);
  for (let code = FIRST_KANA; code <= LAST_KANA; code++) if (foldedKana(code) !== 0) set(code, foldedKana(code), KANA);
  for (const code of DIGITS_AND_BLANKS) set(code, foldDigit(code), foldDigit(code) === SPACE ? BLANK : OTHER);
  return units;
}
