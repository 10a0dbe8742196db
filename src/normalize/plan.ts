/** What normalizing needs of a pack as plain data that can be kept, and opened part by part: most texts need few of them. */
import { kanaWords } from '../domain/kana-words.js';
import { once } from '../domain/once.js';
import type { RulePack } from '../domain/rule.js';
import { type Downwards, openDownwards, spelledDown } from './acrostic.js';
import { type DrawnLetters, drawnLetters, tellingSpellings } from './drawn.js';
import { type GuardedPlan, type GuardedTerms, guardedTerms, openGuardedTerms, triggers } from './guarded-terms.js';
import { type KanaWords, openKanaWords } from './kana-words.js';
import { DRAWN_ALONE, DRAWN_FIRST, DRAWN_SECOND, TRIGGER } from './survey.js';
import { openTongues, type Tongues, type TonguesPlan, tongues } from './tongues.js';

export type SpellingPack = Pick<RulePack, 'terms' | 'lookAlikes' | 'masks' | 'drawn' | 'tongues'>;
type Spellings = ReadonlyMap<string, readonly string[]>;

export interface NormalizePlan {
  /** What single code units may be, as a survey tells it. */
  readonly flags: ReadonlyMap<number, number>;
  readonly guarded: GuardedPlan;
  readonly downwards: readonly string[];
  readonly drawn: Spellings;
  readonly kanaWords: readonly string[];
  readonly tongues: TonguesPlan | null;
}

/** Each part is worked out when it is first asked for. `pack` names the words that are written in katakana, the guarded terms and what is drawn instead of their letters. */
export const planNormalizing = (pack: SpellingPack & Pick<RulePack, 'rules'>): NormalizePlan =>
  planSpelling(pack, () => kanaWords(pack));

/** The same where the words in katakana are known already. */
export function planSpelling(pack: SpellingPack, wordsInKatakana: () => readonly string[]): NormalizePlan {
  const lookAlikes = once(() => lookAlikesOf(pack));
  const phrases = once(() => guardedPhrases(pack));
  const parts = {
    flags: once(() => flagsOf(lookAlikes(), pack)),
    guarded: once(() => guardedTerms(phrases(), lookAlikes(), pack.masks)),
    downwards: once(() => spelledDown(phrases())),
    kanaWords: once(wordsInKatakana),
    tongues: once(() => tongues(pack.tongues)),
  };
  return {
    drawn: pack.drawn,
    get flags() {
      return parts.flags();
    },
    get guarded() {
      return parts.guarded();
    },
    get downwards() {
      return parts.downwards();
    },
    get kanaWords() {
      return parts.kanaWords();
    },
    get tongues() {
      return parts.tongues();
    },
  };
}

export interface KnownSpellings {
  readonly letters: () => DrawnLetters;
  readonly words: () => KanaWords;
  readonly terms: () => GuardedTerms;
  readonly downwards: () => Downwards;
  readonly tongues: () => Tongues | null;
}

export const openSpellings = (plan: NormalizePlan): KnownSpellings => ({
  letters: once(() => drawnLetters(plan.drawn)),
  words: once(() => openKanaWords(plan.kanaWords)),
  terms: once(() => openGuardedTerms(plan.guarded)),
  downwards: once(() => openDownwards(plan.downwards)),
  tongues: once(() => (plan.tongues === null ? null : openTongues(plan.tongues))),
});

const lookAlikesOf = ({ lookAlikes, drawn }: SpellingPack): Spellings =>
  new Map(
    [...lookAlikes.keys(), ...drawn.keys()].map((letter) => [
      letter,
      [...(lookAlikes.get(letter) ?? []), ...(drawn.get(letter) ?? [])],
    ]),
  );

function flagsOf(lookAlikes: Spellings, { masks, drawn }: SpellingPack): Map<number, number> {
  const flags = new Map<number, number>();
  const add = (code: number, flag: number) => flags.set(code, (flags.get(code) ?? 0) | flag);
  for (const code of triggers(lookAlikes, masks)) add(code, TRIGGER);
  for (const spelling of tellingSpellings(drawn)) {
    add(spelling.charCodeAt(0), spelling.length === 1 ? DRAWN_ALONE : DRAWN_FIRST);
    if (spelling.length > 1) add(spelling.charCodeAt(1), DRAWN_SECOND);
  }
  return flags;
}

const guardedPhrases = ({ terms }: SpellingPack): string[] =>
  [...terms.values()]
    .filter((term) => term.guarded)
    .flatMap((term) => term.phrases.map((phrase) => phrase.text))
    .filter((text) => text.length > 1);
