/** What a pack knows of spellings, each part laid out when the first text needs it: most texts need none. */
import type { RulePack } from '../domain/rule.js';
import { type Downwards, spelledDown } from './acrostic.js';
import { type DrawnLetters, drawnLetters, tellingSpellings } from './drawn.js';
import { type GuardedTerms, guardedTerms, triggers } from './guarded-terms.js';
import { type KanaWords, kanaWords } from './kana-words.js';
import { DRAWN_ALONE, DRAWN_FIRST, DRAWN_SECOND, TRIGGER } from './survey.js';
import { type Tongues, tongues } from './tongues.js';

export type SpellingPack = Pick<RulePack, 'rules' | 'terms' | 'lookAlikes' | 'masks' | 'drawn' | 'tongues'>;

export interface KnownSpellings {
  /** What single code units may be, as a survey tells it. */
  readonly flags: ReadonlyMap<number, number>;
  readonly letters: () => DrawnLetters;
  readonly words: () => KanaWords;
  readonly terms: () => GuardedTerms;
  readonly downwards: () => Downwards;
  readonly tongues: () => Tongues | null;
}

export function knownSpellings(pack: SpellingPack): KnownSpellings {
  const lookAlikes = new Map(
    [...pack.lookAlikes.keys(), ...pack.drawn.keys()].map((letter) => [
      letter,
      [...(pack.lookAlikes.get(letter) ?? []), ...(pack.drawn.get(letter) ?? [])],
    ]),
  );
  const flags = new Map<number, number>();
  const add = (code: number, flag: number) => flags.set(code, (flags.get(code) ?? 0) | flag);
  for (const code of triggers(lookAlikes, pack.masks)) add(code, TRIGGER);
  for (const spelling of tellingSpellings(pack.drawn)) {
    add(spelling.charCodeAt(0), spelling.length === 1 ? DRAWN_ALONE : DRAWN_FIRST);
    if (spelling.length > 1) add(spelling.charCodeAt(1), DRAWN_SECOND);
  }
  const phrases = once(() => guardedPhrases(pack));
  return {
    flags,
    letters: once(() => drawnLetters(pack.drawn)),
    words: once(() => kanaWords(pack)),
    terms: once(() => guardedTerms(phrases(), lookAlikes, pack.masks)),
    downwards: once(() => spelledDown(phrases())),
    tongues: once(() => tongues(pack.tongues)),
  };
}

const guardedPhrases = ({ terms }: SpellingPack): string[] =>
  [...terms.values()]
    .filter((term) => term.guarded)
    .flatMap((term) => term.phrases.map((phrase) => phrase.text))
    .filter((text) => text.length > 1);

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
