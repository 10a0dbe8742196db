/**
 * Texts whose letters are drawn of signs and other letters (ﾅょﾚヽτ〃£, イ士事) are read as they would have been written.
 * It is a way to write, seldom a way to hide, so by itself it says nothing of the posting.
 */
import type { View } from '../domain/text.js';
import { replaced } from './replaced.js';
import { anyOf, longestFirst } from './spellings.js';
import type { Survey } from './survey.js';

export interface DrawnLetters {
  readonly letterOf: ReadonlyMap<string, string>;
  /** Any spelling, the longer first, with what voices it. */
  readonly spelling: RegExp;
  /** Spellings that nothing else is written with, beside a letter of Japanese. */
  readonly telling: RegExp;
}

/** So many different ones tell such a text from one with a sign of mathematics or a smile in it. */
const LEAST_TELLING = 2;
const JAPANESE = '\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u4e00-\\u9fff';
/** Frames of tables and signs of sums stand beside letters too. */
const COMMON = /[×〈\u2500-\u257f]/;
const VOICED = /[〃"″\u3099]$/;

const SIGN = new RegExp(`[^\\x00-\\x7f${JAPANESE}]`, 'u');
const KANJI = /[\u4e00-\u9fff]/;

const isSign = (spelling: string): boolean => SIGN.test(spelling) && !COMMON.test(spelling);

/** What a text must hold to be drawn: spellings that tell. */
export const tellingSpellings = (drawn: ReadonlyMap<string, readonly string[]>): string[] =>
  [...drawn].flatMap(([letter, spellings]) => spellings.filter((one) => KANJI.test(letter) || isSign(one)));

export function drawnLetters(drawn: ReadonlyMap<string, readonly string[]>): DrawnLetters {
  const letterOf = new Map([...drawn].flatMap(([letter, spellings]) => spellings.map((one) => [one, letter] as const)));
  const all = longestFirst(letterOf.keys());
  const kanji = all.filter((one) => KANJI.test(letterOf.get(one) ?? ''));
  const any = anyOf([...new Set([...all.filter(isSign), ...kanji])]);
  return {
    letterOf,
    spelling: new RegExp(`(?:${anyOf(all)})[〃"″]?|[${JAPANESE}]〃`, 'gu'),
    telling: new RegExp(`(?<=[${JAPANESE}〃])(?:${any})|(?:${any})(?=[${JAPANESE}])`, 'gu'),
  };
}

/** The same object where the text is written as usual, as nearly every one is. `letters` are asked for when they are needed. */
export function redrawn(plain: View, { drawn }: Survey, letters: () => DrawnLetters): View {
  if (drawn < LEAST_TELLING || !isDrawn(plain.text, letters())) return plain;
  const known = letters();
  const parts = Array.from(plain.text.matchAll(known.spelling), ({ index, 0: spelled }) => ({
    start: index,
    end: index + spelled.length,
    text: letterOf(spelled, known),
  }));
  return replaced(plain, parts);
}

function isDrawn(text: string, { telling }: DrawnLetters): boolean {
  const found = new Set<string>();
  for (const [spelled] of text.matchAll(telling)) {
    found.add(spelled);
    if (found.size >= LEAST_TELLING) return true;
  }
  return false;
}

function letterOf(spelled: string, letters: DrawnLetters): string {
  const bare = spelled.replace(VOICED, '');
  const letter = letters.letterOf.get(bare) ?? bare;
  if (bare === spelled) return letter;
  const voiced = `${letter}\u3099`.normalize('NFC');
  return voiced.length === 1 ? voiced : letter;
}
