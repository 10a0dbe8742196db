/**
 * Morphemes with IPADIC's words as kuromoji cuts them, in time that grows with the length of the text. They tile it, also where kuromoji
 * loses text or throws: what is outside the basic plane, lone surrogates, NUL.
 */
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import type { Token, TokensByClause } from '../domain/token.js';
import { clausesOf } from './clauses.js';
import type { Dictionary } from './dictionary.js';
import { createFeatures, type Features, type FeaturesOf } from './features.js';
import { buildCache } from './kuromoji-files.js';
import { createLattice, type FindWords } from './lattice.js';
import { openDictionary, textsWithoutPack } from './store.js';

export type { Features };

interface Loaded {
  readonly dictionary: Dictionary;
  readonly findWords: FindWords;
  readonly featuresOf: FeaturesOf;
}
let loaded: Loaded | null = null;
let folder: string | null = null;

/** Where the dictionary may be kept for the next run, in the form that is read fastest. Before the first text. */
export function keepDictionaryIn(place: string | null): void {
  folder = place;
}

/** Puts the dictionary where every run from this checkout finds it. For the build. */
export function keepForBuild(): void {
  openDictionary(buildCache());
}

/** The first tokens asked for read the dictionary, which all later ones share. */
export function tokensByClause(text: string): TokensByClause {
  const clauses = once(() => clausesOf(text));
  const made: Token[][] = [];
  const of = (clause: number): readonly Token[] => (made[clause] ??= tokensIn(text, clauses()[clause] as Span));
  return { clauses, of, all: once(() => clauses().flatMap((_, clause) => of(clause))) };
}

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const clause of clausesOf(text)) addTokens(tokens, text, clause);
  return tokens;
}

/** What the dictionary says of a word, and where it stands in the text. */
export type ToldWord = (features: Features, start: number, end: number) => void;

/** Without an object for each token: for who prints or counts them. */
export function tellWords(text: string, told: ToldWord): void {
  for (const clause of clausesOf(text)) tellWordsOf(text, clause, told);
}

function tellWordsOf(text: string, { start: from, end: to }: Span, told: ToldWord): void {
  loaded ??= load(openDictionary(folder));
  const { findWords, featuresOf } = loaded;
  findWords(text, from, to, (word, start, end) => {
    told(featuresOf(word, text, from + start, from + end), from + start, from + end);
  });
}

function tokensIn(text: string, clause: Span): Token[] {
  const tokens: Token[] = [];
  addTokens(tokens, text, clause);
  return tokens;
}

function addTokens(tokens: Token[], text: string, clause: Span): void {
  tellWordsOf(text, clause, (features, start, end) => {
    const { pos, pos1, pos2, pos3, conjugationType, conjugationForm, reading } = features;
    const surface = features.surface === '' ? text.slice(start, end) : features.surface;
    const base = features.base === '' ? surface : features.base;
    // Written out: spreading the features would cost as much as finding the words.
    tokens.push({ start, end, surface, pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading });
  });
}

/** The dictionary of this thread, for another to share: posted to it, its memory is not copied. */
export function dictionaryToShare(): Dictionary {
  loaded ??= load(openDictionary(folder));
  return loaded.dictionary;
}

/** Takes the dictionary that another thread has read. */
export function shareDictionary(dictionary: Dictionary): void {
  loaded = load(dictionary);
}

function load(dictionary: Dictionary): Loaded {
  return {
    dictionary,
    findWords: createLattice(dictionary),
    featuresOf: createFeatures(dictionary, () => textsWithoutPack(folder)),
  };
}
