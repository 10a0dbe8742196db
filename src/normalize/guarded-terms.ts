/** Guarded terms, laid out so that few have to be tried at any place of a text. */
import { foldKana } from '../domain/fold.js';

/** All spellings are folded to hiragana. */
export interface Letter {
  readonly folded: string;
  /** What is drawn instead; may be longer than a letter (耳又). */
  readonly drawn: readonly string[];
}

export interface GuardedTerm {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly maybeMasked: boolean;
  /** Of two terms of one length, the lower wins. */
  readonly rank: number;
}

export interface GuardedTerms {
  /** By the first character of their first letter as it is spelled or drawn. */
  readonly byFirst: ReadonlyMap<string, readonly GuardedTerm[]>;
  /** The same by the first two characters of an occurrence without a mask or separator behind its first letter. */
  readonly byPair: ReadonlyMap<string, readonly GuardedTerm[]>;
  /** Those whose first letter may be masked, by the first character of their second. */
  readonly bySecond: ReadonlyMap<string, readonly GuardedTerm[]>;
  /** Those that may begin with so many masks. */
  readonly byMasks: readonly (readonly GuardedTerm[])[];
  readonly masks: ReadonlySet<string>;
  /** Whether a text holds anything that could stand for another letter. */
  readonly trigger: RegExp;
}

export const SEPARATORS: ReadonlySet<string> = new Set([...'・･./|｜_-‐~〜*×☆★♪○●\'"°']);
/** One letter in so many may be masked; shorter terms could be anything, and so could a few kana (う○こ is no うけこ). */
export const LEAST_MASKED = 3;
const FEW_KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc]{1,4}$/;
/** A first letter is only masked by a circle; others begin or end something (空いてる?バイト, ★案件), and so does a circle without a letter before it. */
const CIRCLES = new Set([...'〇○◯●']);
const LETTER = /[\p{L}\p{N}]/u;

/** Whether the mask at a place may hide the first letter of a term. */
export const mayHideFirst = (text: string, at: number): boolean =>
  text.charAt(at) === '〇' || (CIRCLES.has(text.charAt(at)) && LETTER.test(text.charAt(at - 1)));

export function guardedTerms(
  phrases: readonly string[],
  lookAlikes: ReadonlyMap<string, readonly string[]>,
  masks: readonly string[],
): GuardedTerms {
  const terms = [...new Set(phrases)].sort().map(
    (text, rank): GuardedTerm => ({
      text,
      letters: Array.from({ length: text.length }, (_, i) => letterOf(text.charAt(i), lookAlikes)),
      maybeMasked: text.length >= LEAST_MASKED && !FEW_KANA.test(text),
      rank,
    }),
  );
  const masked = terms.filter((term) => term.maybeMasked);
  const drawn = [...lookAlikes.values()].flat().map((spelling) => spelling.charAt(0));
  const trigger = new Set([...masks, ...drawn, ...SEPARATORS]);
  return {
    byFirst: byLetter(terms, 0),
    byPair: byPair(terms),
    bySecond: byLetter(masked, 1),
    byMasks: byMasks(masked, new Set(masks)),
    masks: new Set(masks),
    trigger: new RegExp(`[${[...trigger].map(escapeForClass).join('')}]`, 'u'),
  };
}

/** The terms that may begin at a place of a text. */
export function candidatesAt(text: string, at: number, terms: GuardedTerms): readonly GuardedTerm[] {
  const first = terms.byFirst.get(text.charAt(at));
  if (!terms.masks.has(text.charAt(at)) || !mayHideFirst(text, at))
    return first === undefined ? NONE : firstSpelled(first, text, at, terms);
  const second = text.charAt(at + 1);
  return [
    ...(first ?? NONE),
    ...(terms.bySecond.get(second) ?? []),
    ...(SEPARATORS.has(second) ? (terms.bySecond.get(text.charAt(at + 2)) ?? []) : []),
    ...(terms.masks.has(second) ? (terms.byMasks[masksAt(text, at, terms)] ?? []) : []),
  ];
}

const NONE: readonly GuardedTerm[] = [];

/** Most places where a term could begin go on otherwise: two characters tell. */
function firstSpelled(first: readonly GuardedTerm[], text: string, at: number, terms: GuardedTerms) {
  const second = text.charAt(at + 1);
  if (terms.masks.has(second) || SEPARATORS.has(second)) return first;
  return terms.byPair.get(text.slice(at, at + 2)) ?? NONE;
}

/** Letters hidden from a place on, as many as matter. The last mask before a letter may be a separator instead (ね○ト). */
function masksAt(text: string, at: number, { masks, byMasks: { length } }: GuardedTerms): number {
  let end = at;
  while (end - at < length && masks.has(text.charAt(end))) end += 1;
  const isSeparator = SEPARATORS.has(text.charAt(end - 1)) && !masks.has(text.charAt(end));
  return end - at - (isSeparator ? 1 : 0);
}

const letterOf = (letter: string, lookAlikes: ReadonlyMap<string, readonly string[]>): Letter => ({
  folded: foldKana(letter),
  drawn: (lookAlikes.get(letter) ?? []).map(foldKana),
});

const byLetter = (terms: readonly GuardedTerm[], index: number): Map<string, GuardedTerm[]> =>
  groupBy(terms, (term) => spellingsOf(term, index).map((spelling) => spelling.charAt(0)));

const byPair = (terms: readonly GuardedTerm[]): Map<string, GuardedTerm[]> =>
  groupBy(terms, (term) =>
    spellingsOf(term, 0).flatMap((first) => spellingsOf(term, 1).map((second) => (first + second).slice(0, 2))),
  );

function spellingsOf({ letters }: GuardedTerm, index: number): string[] {
  const letter = letters[index];
  return letter === undefined ? [''] : [letter.folded, ...letter.drawn];
}

function groupBy(terms: readonly GuardedTerm[], keysOf: (term: GuardedTerm) => string[]): Map<string, GuardedTerm[]> {
  const map = new Map<string, GuardedTerm[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [term]);
      else list.push(term);
    }
  }
  return map;
}

/** A mask may also be drawn for a letter (○ for 口), and then hides nothing. */
function byMasks(terms: readonly GuardedTerm[], masks: ReadonlySet<string>): GuardedTerm[][] {
  const most = ({ text, letters }: GuardedTerm): number =>
    Math.floor(text.length / LEAST_MASKED) +
    letters.filter(({ drawn }) => drawn.some((spelling) => masks.has(spelling.charAt(0)))).length;
  const longest = Math.max(0, ...terms.map(most));
  return Array.from({ length: longest + 1 }, (_, count) => terms.filter((term) => most(term) >= count));
}

const escapeForClass = (character: string): string => character.replace(/[\\\]^-]/, '\\$&');
