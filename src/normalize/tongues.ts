/**
 * A text in another tongue or in romaji, read through the words that are known in it: rules, frames and wording know Japanese, and what nothing
 * was learned from must not weigh. What was not understood is left out, but for figures and marks; of Chinese, which shares its letters, nothing is.
 */
import type { View } from '../domain/text.js';
import { type Part, replaced } from './replaced.js';
import { hiraganaOf, isRomaji } from './romaji.js';
import { anyOf, longestFirst } from './spellings.js';
import { HIRAGANA, KATAKANA, type Survey } from './survey.js';

/** Can be kept. */
export interface TonguesPlan {
  /** By what a text says: with its diacritics, or without them where it is told by two words or more. */
  readonly meaning: ReadonlyMap<string, string>;
  /** Of the pattern that finds them. */
  readonly source: string;
}

export interface Tongues extends Pick<TonguesPlan, 'meaning'> {
  readonly word: RegExp;
}

export const openTongues = ({ meaning, source }: TonguesPlan): Tongues => ({ meaning, word: new RegExp(source, 'gu') });

const LETTER = '\\p{L}\\p{M}';
const HAN = /[\u4e00-\u9fff]/gu;
const IS_HAN = /[\u4e00-\u9fff]/u;
const HAN_ALONE = /^[\u4e00-\u9fffa-z]+$/u;
/** Letters that are written otherwise in Japan. */
const SIMPLIFIED =
  /[银账购买卖现结给这们么时请谢电话联证东车务员单间问题应从过还钱难网约让认识试验货费转运递边达饭鱼鸡长门见开关]/u;
/** A few words of English stand in many posts. */
const LEAST_OTHER = 15;
const LEAST_HAN = 6;
const MOST_JAPANESE = 0.2;
/** A text that has so many letters of Japanese, and most so far, is Japanese. */
const ENOUGH = 20;

export function tongues(meanings: ReadonlyMap<string, readonly string[]>): TonguesPlan | null {
  const pairs = [...meanings].flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const));
  if (pairs.length === 0) return null;
  const bare = pairs.filter(([word]) => word.includes(' ')).map(([word, meaning]) => [bareOf(word), meaning] as const);
  const meaning = new Map([...bare, ...pairs]);
  const words = longestFirst(meaning.keys());
  const isJoined = (word: string): boolean => HAN_ALONE.test(word) && IS_HAN.test(word);
  const joined = words.filter(isJoined);
  const apart = words.filter((word) => !isJoined(word));
  return {
    meaning,
    source: `(?:(?<![${LETTER}@_])|(?=/))(?:${anyOf(apart)})(?![${LETTER}@_])|${anyOf(joined)}`,
  };
}

/** null where the text is Japanese, as nearly every one is. `tongues` are asked for when they are needed. */
export function translated(plain: View, survey: Survey, tongues: () => Tongues | null): View | null {
  const { text } = plain;
  const chinese = isChinese(text, survey);
  if (!chinese && !isForeign(text, survey)) return null;
  const known = tongues();
  if (known === null) return null;
  const words = wordsIn(text, known);
  return replaced(plain, chinese ? words : withoutTheRest(text, words));
}

function isForeign(text: string, { unbroken }: Survey): boolean {
  if (unbroken > MOST_JAPANESE * text.length) return false;
  let japanese = 0;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3041 && code <= 0x30fc) || (code >= 0x4e00 && code <= 0x9fff)) {
      japanese += 1;
      if (japanese >= ENOUGH && japanese > other) return false;
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < 0x2000)) other += 1;
  }
  return other >= LEAST_OTHER && japanese < MOST_JAPANESE * other;
}

const isChinese = (text: string, { flags }: Survey): boolean =>
  (flags & (HIRAGANA | KATAKANA)) === 0 && SIMPLIFIED.test(text) && (text.match(HAN)?.length ?? 0) >= LEAST_HAN;

function wordsIn(text: string, { word, meaning }: Tongues): Part[] {
  const exact = Array.from(text.matchAll(word), ({ index, 0: found }) => partOf(index, found, meaning));
  const bare = bareOf(text);
  if (bare === text || bare.length !== text.length) return exact;
  const taken = new Uint8Array(text.length);
  for (const { start, end } of exact) taken.fill(1, start, end);
  const more = Array.from(bare.matchAll(word), ({ index, 0: found }) => partOf(index, found, meaning)).filter(
    ({ start, end }) => text.slice(start, end).includes(' ') && !taken.subarray(start, end).includes(1),
  );
  return [...exact, ...more].sort((a, b) => a.start - b.start);
}

const partOf = (start: number, found: string, meaning: ReadonlyMap<string, string>): Part => ({
  start,
  end: start + found.length,
  text: meaning.get(found) ?? '',
});

/** What stands between the words, without what wasn't understood. Romaji needs no dictionary to be read, and no spaces. */
function withoutTheRest(text: string, words: readonly Part[]): Part[] {
  const romaji = isRomaji(text);
  const instead = (found: string): string =>
    found === ' ' ? '' : NUMERAL.test(found) ? figureOf(found) : romaji ? (hiraganaOf(found) ?? '') : '';
  const unknown = romaji ? UNKNOWN_OR_SPACE : UNKNOWN;
  const ends = [0, ...words.map(({ end }) => end)];
  return ends.flatMap((from, i) => {
    const next = words[i];
    const before = next === undefined ? text.length : next.start - (isUnit(next, text) ? 1 : 0);
    const rest = Array.from(text.slice(from, before).matchAll(unknown), ({ index, 0: found }) => ({
      start: from + index,
      end: from + index + found.length,
      text: instead(found),
    }));
    if (next === undefined) return rest;
    return before < next.start ? [...rest, { start: before, end: next.start, text: '' }, next] : [...rest, next];
  });
}

/** Whether it counts the figure before it. */
const isUnit = ({ start, text: meaning }: Part, text: string): boolean =>
  /^[0万千円]/.test(meaning) && text.charAt(start - 1) === ' ' && NUMERAL.test(text.charAt(start - 2));

const NUMERAL = /^\p{Nd}$/u;
/** Words that nobody translated, with the space before them, and figures of other scripts. Handles and addresses stay. */
const UNKNOWN =
  / ?(?<![\p{L}\p{M}@_/.:0-9-])(?:(?![\u3041-\u30ff\u4e00-\u9fff])[\p{L}\p{M}])+(?![\p{L}\p{M}@_/0-9]|[.:-][a-z])|(?![0-9])\p{Nd}/gu;
const UNKNOWN_OR_SPACE = new RegExp(`${UNKNOWN.source.slice(2)}| (?=[a-z0-9])`, 'gu');

/** Every script has its ten figures in a row; they start where the one before is none. */
function figureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

const bareOf = (text: string): string =>
  text.replace(/[\u00df-\u024f\u1e00-\u1eff]/gu, (letter) =>
    letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0),
  );
