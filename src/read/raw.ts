/** Records that were cut and not yet read: a few arrays, which cost little to send to a thread that reads them. */
import type { Choice } from './csv/choose-columns.js';
import type { Line } from './cut-lines.js';
import type { ReadOptions } from './reader.js';

export interface RawRecord {
  /** Empty when `isTooLong`. */
  readonly text: string;
  /** 1-based line on which it starts. */
  readonly line: number;
  readonly isTooLong: boolean;
  /** CSV: line of a quote that was never closed; null when all were. */
  readonly unclosedOn: number | null;
  /** CSV: as it stands in the file, where `text` was mended. */
  readonly original?: string | undefined;
  /** JSON: 1-based column on which it starts. */
  readonly column?: number;
}

/** How they are read: all that is settled by the records before them. */
export type RawHow =
  | {
      readonly kind: 'csv';
      readonly file: string | null;
      readonly delimiter: string;
      readonly columns: readonly string[];
      readonly choice: Choice;
    }
  | { readonly kind: 'lines'; readonly file: string | null }
  | { readonly kind: 'json'; readonly file: string | null; readonly options: ReadOptions };

export interface RawBatch {
  readonly how: RawHow;
  /** YYYY-MM-DD for postings whose row has no date. */
  readonly date: string | null;
  /** Number of the record before the first. */
  readonly rowsBefore: number;
  /** One text after the other, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array;
  readonly lines: Uint32Array;
  /** Those that were not cut as they should be, by their place. */
  readonly odd: ReadonlyMap<number, Pick<RawRecord, 'isTooLong' | 'unclosedOn'>>;
}

export function rawBatch(records: readonly RawRecord[], how: RawHow, rowsBefore: number): RawBatch {
  const ends = new Uint32Array(records.length);
  const lines = new Uint32Array(records.length);
  const odd = new Map<number, Pick<RawRecord, 'isTooLong' | 'unclosedOn'>>();
  let end = 0;
  records.forEach(({ text, line, isTooLong, unclosedOn }, at) => {
    end += text.length;
    ends[at] = end;
    lines[at] = line;
    if (isTooLong || unclosedOn !== null) odd.set(at, { isTooLong, unclosedOn });
  });
  return { how, date: null, rowsBefore, text: records.map(({ text }) => text).join(''), ends, lines, odd };
}

/** Lines as records; those of white space alone are none. */
export const rawRecords = (lines: readonly Line[]): RawRecord[] =>
  lines
    .filter(({ text, isTooLong }) => isTooLong || text.trim() !== '')
    .map(({ text, number, isTooLong }) => ({ text, line: number, isTooLong, unclosedOn: null }));

const SOUND = { isTooLong: false, unclosedOn: null } as const;

export function recordsOf({ text, ends, lines, odd }: RawBatch): RawRecord[] {
  let from = 0;
  return Array.from(ends, (end, at) => {
    const { isTooLong, unclosedOn } = odd.get(at) ?? SOUND;
    const record = { text: text.slice(from, end), line: lines[at] ?? 0, isTooLong, unclosedOn };
    from = end;
    return record;
  });
}

/** Its first and its second half, of at least two records. */
export function halvesOf(batch: RawBatch): readonly [RawBatch, RawBatch] {
  const records = recordsOf(batch);
  const half = records.length >> 1;
  return [part(batch, records.slice(0, half), 0), part(batch, records.slice(half), half)];
}

/** Without the first so many records. */
export const batchFrom = (batch: RawBatch, from: number): RawBatch => part(batch, recordsOf(batch).slice(from), from);

const part = (batch: RawBatch, records: readonly RawRecord[], from: number): RawBatch => ({
  ...rawBatch(records, batch.how, batch.rowsBefore + from),
  date: batch.date,
});
