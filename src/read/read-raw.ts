/** Reads records that another thread has cut, as the readers would have. */
import { cellsOf } from './csv/cells.js';
import { putItems } from './csv/table.js';
import { createDating } from './dated.js';
import { createItemsOf } from './json/items.js';
import { lineItem } from './lines.js';
import { type RawBatch, recordsOf } from './raw.js';
import { postingItem, type ReadItem } from './reader.js';

/** Inputs are read one after the other, and have their columns in common: what was found for one batch serves the next. */
export function createRawReader(): (batch: RawBatch) => ReadItem[] {
  let date: string | null = null;
  let dated = createDating(date);
  return (batch) => {
    if (batch.date !== date) {
      date = batch.date;
      dated = createDating(date);
    }
    return itemsIn(batch).map((item) => (item.kind === 'posting' ? postingItem(dated(item.posting)) : item));
  };
}

function itemsIn(batch: RawBatch): ReadItem[] {
  const { how, rowsBefore } = batch;
  const records = recordsOf(batch);
  if (how.kind === 'lines') return records.map((record, at) => lineItem(record, rowsBefore + at + 1, how.file));
  if (how.kind === 'json') {
    const itemsOf = createItemsOf(how.file, how.options, { rowsBefore, isChecked: true });
    return records.flatMap(itemsOf);
  }
  const { delimiter, columns, choice, file } = how;
  const whole = records.filter(({ isTooLong }) => !isTooLong).map(({ text }) => text);
  const cells = cellsOf(whole, delimiter);
  const items: ReadItem[] = [];
  let next = 0;
  records.forEach((record, at) => {
    const own = record.isTooLong ? [] : (cells[next++] ?? []);
    putItems(items, { ...record, cells: own }, { row: rowsBefore + at + 1, columns, choice, file });
  });
  return items;
}
