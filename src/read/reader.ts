import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import type { Posting } from '../domain/posting.js';

/** What a reader hands on, in input order: a posting, something it could not read, or a choice it made that the user should know. */
export type ReadItem =
  | { readonly kind: 'posting'; readonly posting: Posting }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'note'; readonly file: string | null; readonly note: Bilingual };

export interface ReadOptions {
  /** Column names (or 1-based numbers) joined with a line break; empty: guessed. */
  readonly textColumns: readonly string[];
  readonly idColumn: string | null;
  /** null: from the format (`,` or tab). */
  readonly delimiter: string | null;
  readonly header: boolean;
}

/** `chunks` are decoded chunks of one input; `file` is its path as given, null for standard input. */
export type Reader = (
  chunks: AsyncIterable<string>,
  file: string | null,
  options: ReadOptions,
) => AsyncIterable<ReadItem>;
