/** What becomes of the values of a JSON or JSONL input. */
import { UsageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { shortName } from '../columns.js';
import { noteItem, postingItem, problemItem, type ReadItem, type ReadOptions, tooLongItem } from '../reader.js';
import { parseJson } from './parse.js';
import { columnsMissingIn, isRecord, postingFromJson } from './record.js';

/** One value as it stands in the input, not yet parsed. */
export interface JsonSlice {
  /** Empty when `isTooLong`. */
  readonly text: string;
  /** 1-based line on which it starts. */
  readonly line: number;
  readonly isTooLong: boolean;
}

/**
 * One item for each slice, and a note whenever the text comes from a field that it did not come from before.
 * Throws a UsageError, after the items before it, when the first record has none of the fields that were asked for.
 */
export function createJsonItems(
  file: string | null,
  options: ReadOptions,
): (slices: readonly JsonSlice[]) => Generator<readonly ReadItem[]> {
  const itemsOf = createItemsOf(file, options);
  return function* (slices) {
    const items: ReadItem[] = [];
    try {
      for (const slice of slices) items.push(...itemsOf(slice));
    } finally {
      yield items;
    }
  };
}

function createItemsOf(file: string | null, options: ReadOptions): (slice: JsonSlice) => ReadItem[] {
  const told = new Set<string>();
  let isChecked = false;
  let row = 0;
  return ({ text, line, isTooLong }) => {
    row += 1;
    if (isTooLong) return [tooLongItem(file, line)];
    const value = parseJson(text);
    if (value === undefined) return [problemItem(file, line, NOT_JSON)];
    if (!isChecked && isRecord(value)) {
      const problems = columnsMissingIn(value, options).map((message) => ({ file, line, message }));
      if (problems.length > 0) throw new UsageError(problems);
      isChecked = true;
    }
    const { posting, guessed, message } = postingFromJson(value, { file, row, line }, options);
    if (posting === null) return [problemItem(file, line, message)];
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
