/** What every reader takes and hands on. */
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import type { Posting } from '../domain/posting.js';
import type { RawBatch } from './raw.js';

/** In input order: a posting, something that could not be read (the run is incomplete), or a choice that the user should know. */
export type ReadItem =
  | { readonly kind: 'posting'; readonly posting: Posting }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'note'; readonly file: string | null; readonly note: Bilingual };

/** So many records of the input are behind this place: a later run can go on from here. Only where they are asked for. */
export interface Bookmark {
  readonly kind: 'bookmark';
  readonly rows: number;
}

export interface ReadOptions {
  /** Column names (or 1-based numbers) joined with a line break; empty: guessed. */
  readonly textColumns: readonly string[];
  readonly idColumn: string | null;
  /** null: judged from the first lines. */
  readonly delimiter: string | null;
  /** false: the first row is a posting, and columns are called "1", "2", … */
  readonly header: boolean;
  /** Whether a bookmark follows each record. */
  readonly isMarked?: boolean;
  /** Whether postings say what they were read from. */
  readonly keepsOrigins?: boolean;
  /** Asked again and again: whether records that only need to be read may be handed on unread. */
  readonly isRaw?: () => boolean;
}

/** Items, or records that another thread can make into items. */
export type ReadBatch = readonly ReadItem[] | RawBatch;

/** Where bookmarks were asked for. */
export type MarkedItem = ReadItem | Bookmark;
export type MarkedBatch = readonly MarkedItem[] | RawBatch;

export const isRawBatch = (batch: object): batch is RawBatch => 'how' in batch;

/**
 * The items come as they are completed by a chunk. `chunks` are decoded chunks of one input, cut anywhere; `file` is its path as given, null for standard input.
 * Throws a UsageError when a column that was asked for is not there.
 */
export type Reader = (
  chunks: AsyncIterable<string>,
  file: string | null,
  options: ReadOptions,
) => AsyncIterable<MarkedBatch>;

/** In characters (UTF-16 code units). What is longer is named and left out, so that no input can exhaust memory. */
export const LONGEST_POSTING = 16_000_000;

export const postingItem = (posting: Posting): ReadItem => ({ kind: 'posting', posting });

export const bookmark = (rows: number): Bookmark => ({ kind: 'bookmark', rows });

export const noteItem = (file: string | null, note: Bilingual): ReadItem => ({ kind: 'note', file, note });

export const problemItem = (file: string | null, line: number | null, message: Bilingual): ReadItem => ({
  kind: 'problem',
  problem: line === null ? { file, message } : { file, line, message },
});

export const tooLongItem = (file: string | null, line: number): ReadItem =>
  problemItem(file, line, {
    ja: `1件が${LONGEST_POSTING.toLocaleString('en')}文字を超えるため読みませんでした`,
    en: `a posting of more than ${LONGEST_POSTING.toLocaleString('en')} characters was not read`,
  });

/** `code`: as the system names what it can't do. */
export const unreadable = (code: string): Bilingual => ({
  ja: `読めません（${code}）`,
  en: `cannot be read (${code})`,
});
