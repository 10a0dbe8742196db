/**
 * What a text is made of, told in one pass: each step then says at once that it has nothing to do, as most have for most texts.
 * What a character is comes from a table by code unit, learned as characters are met.
 */
import { foldedAlone, INVISIBLE, OTHER } from './folded-alone.js';
import { EMOJIS, kindOf, SEPARATORS } from './separators.js';

/** Kanji or kana. */
export const JAPANESE = 1;
/** A letter or figure; halves of characters are none. */
export const LETTER = 2;
/** No letter, figure or mark. */
export const GAP = 4;
/** What the squeezed view leaves out, emoji among it. */
export const SEPARATOR = 8;
export const EMOJI = 16;
export const SURROGATE = 32;
export const HIRAGANA = 64;
export const KATAKANA = 128;
export const LINE_BREAK = 256;
/** Not as it stands in the plain view. */
export const FOLDS = 512;
/** What may stand for a letter of a guarded term. */
export const TRIGGER = 1024;
/** What drawn letters that tell begin with, what comes second in them, and those of one code unit. */
export const DRAWN_FIRST = 2048;
export const DRAWN_SECOND = 4096;
export const DRAWN_ALONE = 8192;
const KNOWN = 16384;
/** Folds, and not to one code unit of its own. */
export const FOLDS_OTHERWISE = 32768;

export interface Survey {
  /** All that any character is. */
  readonly flags: number;
  /** Places where two Japanese letters meet, and those of them among the first `START` code units. */
  readonly unbroken: number;
  readonly unbrokenAtStart: number;
  /** Places where one character that is no letter stands between two; nothing to go by where there are surrogates. */
  readonly gaps: number;
  /** Characters alone between separators; nothing to go by where there are surrogates. */
  readonly lone: number;
  readonly lineBreaks: number;
  /** Places where a drawn letter that tells may stand. */
  readonly drawn: number;
}

export const START = 60;

/** `own`: flags of a code unit by what a pack knows. */
export function createSurveyor(own: ReadonlyMap<number, number>): (text: string) => Survey {
  const table = new Uint16Array(0x10000);
  const learned = (code: number): number => {
    const flags = flagsOfCode(code) | (own.get(code) ?? 0) | KNOWN;
    table[code] = flags;
    return flags;
  };
  return (text) => {
    let [flags, unbroken, unbrokenAtStart, gaps, lone, lineBreaks, drawn] = [0, 0, 0, 0, 0, 0, 0];
    let [before, last] = [0, SEPARATOR];
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      const here = (table[code] as number) || learned(code);
      flags |= here;
      unbroken += here & last & JAPANESE;
      gaps += ((before & here) >> 1) & (last >> 2) & 1;
      lone += ((before & here) >> 3) & (~last >> 3) & 1;
      lineBreaks += (here >> 8) & 1;
      drawn += ((here >> 13) | ((last >> 11) & (here >> 12))) & 1;
      if (at === START - 1) unbrokenAtStart = unbroken;
      before = last;
      last = here;
    }
    if (length < START) unbrokenAtStart = unbroken;
    lone += (before >> 3) & (~last >> 3) & 1;
    return { flags, unbroken, unbrokenAtStart, gaps, lone, lineBreaks, drawn };
  };
}

const IS_LETTER = /[\p{L}\p{N}]/u;
const IS_MARK = /\p{M}/u;

function flagsOfCode(code: number): number {
  const character = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isHiragana = code >= 0x3041 && code <= 0x3096;
  const isJapanese = isHiragana || (code >= 0x30a1 && code <= 0x30fc) || (code >= 0x4e00 && code <= 0x9fff);
  const isLetter = IS_LETTER.test(character);
  const kind = isSurrogate ? 0 : kindOf(character);
  return (
    (isJapanese ? JAPANESE : 0) |
    (isLetter ? LETTER : isSurrogate || IS_MARK.test(character) ? 0 : GAP) |
    (kind === SEPARATORS || kind === EMOJIS ? SEPARATOR : 0) |
    (kind === EMOJIS ? EMOJI : 0) |
    (isSurrogate ? SURROGATE : 0) |
    (isHiragana ? HIRAGANA : 0) |
    (code >= 0x30a1 && code <= 0x30fa ? KATAKANA : 0) |
    (character === '\n' ? LINE_BREAK : 0) |
    foldsOf(code)
  );
}

function foldsOf(code: number): number {
  const folded = foldedAlone(code);
  if (folded === code && code > INVISIBLE) return 0;
  return folded === OTHER || folded === INVISIBLE ? FOLDS | FOLDS_OTHERWISE : FOLDS;
}
