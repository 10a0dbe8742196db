/** Reads an input from one of its records on; what stands before is cut into records and not read. */
import type { Input } from './inputs.js';
import { batchFrom } from './raw.js';
import { type InputOptions, readMarked } from './read-input.js';
import { createRawReader } from './read-raw.js';
import { bookmark, isRawBatch, type MarkedBatch, type MarkedItem } from './reader.js';

/** As `readInput`, without what it gives up to the bookmark behind `skipped` records. Each batch ends with a bookmark where it may. */
export async function* readFrom(input: Input, options: InputOptions, skipped: number): AsyncIterable<MarkedBatch> {
  const read = createRawReader();
  let rows = 0;
  const isRaw = (): boolean => rows < skipped || options.isRaw?.() === true;
  for await (const batch of readMarked(input, { ...options, isMarked: true, isRaw })) {
    const isSkipping = rows < skipped;
    if (!isRawBatch(batch)) {
      rows = lastMark(batch) ?? rows;
      yield withoutMarks(isSkipping ? behind(batch, skipped) : batch);
      continue;
    }
    rows = batch.rowsBefore + batch.ends.length;
    if (isSkipping && rows > skipped) yield read(batchFrom(batch, skipped - batch.rowsBefore));
    else if (!isSkipping) yield batch;
    if (rows > skipped) yield [bookmark(rows)];
  }
}

function lastMark(items: readonly MarkedItem[]): number | null {
  const mark = items.findLast((item) => item.kind === 'bookmark');
  return mark?.kind === 'bookmark' ? mark.rows : null;
}

function behind(items: readonly MarkedItem[], rows: number): readonly MarkedItem[] {
  const at = items.findIndex((item) => item.kind === 'bookmark' && item.rows === rows);
  return at < 0 ? [] : items.slice(at + 1);
}

/** But the last. */
function withoutMarks(items: readonly MarkedItem[]): readonly MarkedItem[] {
  const last = items.findLastIndex(({ kind }) => kind === 'bookmark');
  return items.filter(({ kind }, at) => kind !== 'bookmark' || at === last);
}
