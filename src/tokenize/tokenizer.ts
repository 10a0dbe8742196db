/**
 * Morphemes with IPADIC's words as kuromoji cuts them, in time that grows with the length of the text. They tile it, also where kuromoji
 * loses text or throws: what is outside the basic plane, lone surrogates, NUL.
 */
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import type { Token, TokensByClause } from '../domain/token.js';
import { clausesOf } from './clauses.js';
import type { Dictionary } from './dictionary.js';
import { createFeatures, type Features, type TextSource } from './features.js';
import { createLattice } from './lattice.js';

/** What the dictionary says of a word, and where it stands in the text. */
export type ToldWord = (features: Features, start: number, end: number) => void;

export interface Tokenizer {
  readonly tokenize: (text: string) => readonly Token[];
  readonly tokensByClause: (text: string) => TokensByClause;
  /** Without an object for each token: for who prints or counts them. */
  readonly tellWords: (text: string, told: ToldWord) => void;
}

/** `open` is called for the first tokens asked for; all later ones share what it gives. */
export function createTokenizer(open: () => Dictionary, texts: TextSource): Tokenizer {
  const loaded = once(() => {
    const dictionary = open();
    return { findWords: createLattice(dictionary), featuresOf: createFeatures(dictionary, texts) };
  });
  const tellWordsOf = (text: string, { start: from, end: to }: Span, told: ToldWord): void => {
    const { findWords, featuresOf } = loaded();
    findWords(text, from, to, (word, start, end) => {
      told(featuresOf(word, text, from + start, from + end), from + start, from + end);
    });
  };
  const addTokens = (tokens: Token[], text: string, clause: Span): Token[] => {
    tellWordsOf(text, clause, (features, start, end) => tokens.push(tokenOf(features, text, start, end)));
    return tokens;
  };
  return {
    tokenize: (text) => clausesOf(text).reduce<Token[]>((tokens, clause) => addTokens(tokens, text, clause), []),
    tokensByClause: (text) => {
      const clauses = once(() => clausesOf(text));
      const made: Token[][] = [];
      const of = (clause: number) => (made[clause] ??= addTokens([], text, clauses()[clause] as Span));
      return { clauses, of, all: once(() => clauses().flatMap((_, clause) => of(clause))) };
    },
    tellWords: (text, told) => {
      for (const clause of clausesOf(text)) tellWordsOf(text, clause, told);
    },
  };
}

function tokenOf(features: Features, text: string, start: number, end: number): Token {
  const { pos, pos1, pos2, pos3, conjugationType, conjugationForm, reading } = features;
  const surface = features.surface === '' ? text.slice(start, end) : features.surface;
  const base = features.base === '' ? surface : features.base;
  // Written out: spreading the features would cost as much as finding the words.
  return { start, end, surface, pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading };
}
