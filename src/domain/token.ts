import type { Span } from './span.js';

/** One morpheme with kuromoji's fields. `start` and `end` are code units of the tokenized text; tokens tile it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** 品詞: 名詞, 動詞, … */
  readonly pos: string;
  readonly pos1: string;
  readonly pos2: string;
  readonly pos3: string;
  readonly conjugationType: string;
  readonly conjugationForm: string;
  /** Dictionary form; the surface where kuromoji knows none. */
  readonly base: string;
  /** Katakana; empty where unknown. */
  readonly reading: string;
}

/** The tokens of a text, made when first asked for. They stay in their clauses, which tile the text, and don't depend on other clauses. */
export interface TokensByClause {
  readonly clauses: () => readonly Span[];
  readonly of: (clause: number) => readonly Token[];
  readonly all: () => readonly Token[];
}
