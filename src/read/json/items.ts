/** What becomes of the values of a JSON or JSONL input. */
import { UsageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { shortName } from '../columns.js';
import { type RawHow, type RawRecord, rawBatch } from '../raw.js';
import {
  bookmark,
  type MarkedBatch,
  type MarkedItem,
  noteItem,
  postingItem,
  problemItem,
  type ReadItem,
  type ReadOptions,
  tooLongItem,
} from '../reader.js';
import { parseJson } from './parse.js';
import { columnsMissingIn, isRecord, postingFromJson } from './record.js';

/** Values as they stand in the input, not yet parsed; and where the records that were read can be gone on from. */
export type TakeSlices = (slices: readonly RawRecord[]) => Generator<MarkedBatch>;

/**
 * One item for each slice, and a note whenever the text comes from a field that it did not come from before.
 * Throws a UsageError, after the items before it, when the first record has none of the fields that were asked for.
 */
export function createJsonItems(file: string | null, options: ReadOptions): TakeSlices {
  const { textColumns, idColumn, delimiter, header, isRaw, isMarked } = options;
  const how: RawHow = { kind: 'json', file, options: { textColumns, idColumn, delimiter, header } };
  const progress: Progress = { rowsBefore: 0, isChecked: false };
  const itemsOf = createItemsOf(file, options, progress);
  return function* (slices) {
    if (progress.isChecked && isRaw?.() === true) {
      yield rawBatch(slices, how, progress.rowsBefore);
      progress.rowsBefore += slices.length;
      return;
    }
    const items: MarkedItem[] = [];
    try {
      for (const slice of slices) {
        items.push(...itemsOf(slice));
        if (isMarked === true) items.push(bookmark(progress.rowsBefore));
      }
    } finally {
      yield items;
    }
  };
}

/** How far reading has come. */
interface Progress {
  rowsBefore: number;
  /** A record had the fields that were asked for. */
  isChecked: boolean;
}

export function createItemsOf(
  file: string | null,
  options: ReadOptions,
  progress: Progress,
): (slice: Pick<RawRecord, 'text' | 'line' | 'isTooLong' | 'column'>) => ReadItem[] {
  const told = new Set<string>();
  return ({ text, line, isTooLong, column }) => {
    progress.rowsBefore += 1;
    const row = progress.rowsBefore;
    if (isTooLong) return [tooLongItem(file, line)];
    const value = parseJson(text);
    if (value === undefined) return [problemItem(file, line, NOT_JSON)];
    if (!progress.isChecked && isRecord(value)) {
      const problems = columnsMissingIn(value, options).map((message) => ({ file, line, message }));
      if (problems.length > 0) throw new UsageError(problems);
      progress.isChecked = true;
    }
    const { posting: read, fields, guessed, message } = postingFromJson(value, { file, row, line }, options);
    if (read === null) return [problemItem(file, line, message)];
    const origin = { kind: 'json', record: text, column: column ?? 1, fields } as const;
    const posting = options.keepsOrigins === true ? { ...read, origin } : read;
    if (guessed === null || told.has(guessed)) return [postingItem(posting)];
    told.add(guessed);
    return [noteItem(file, fromField(guessed)), postingItem(posting)];
  };
}

const NOT_JSON: Bilingual = { ja: 'JSONとして読めません', en: 'not valid JSON' };

const fromField = (name: string): Bilingual => ({
  ja: `フィールド「${shortName(name)}」を本文としました（--text-column で指定できます）`,
  en: `the text is taken from the field "${shortName(name)}" (--text-column names another)`,
});
