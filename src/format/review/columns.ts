/** Which columns of the input say few different things, so that one can filter by them. */
import type { Row } from '../../domain/posting.js';
import type { ReviewedColumn } from '../../domain/review-page.js';
import { createDictionary, type Dictionary } from './dictionary.js';

export interface ColumnCollector {
  /** Of each posting in turn. */
  readonly add: (row: Row | undefined) => void;
  readonly columns: () => ReviewedColumn[];
}

/** More values than these are no choice. */
const MOST_VALUES = 50;
const LONGEST_VALUE = 60;
const MOST_COLUMNS = 20;

interface Kept {
  readonly values: Dictionary<string>;
  readonly cells: number[];
}

export function createColumnCollector(): ColumnCollector {
  /** null: a column that says too much. */
  const kept = new Map<string, Kept | null>();
  let rows = 0;
  const put = (name: string, cell: string): void => {
    let column = kept.get(name);
    if (column === undefined) {
      column = { values: createDictionary((value: string) => value), cells: [] };
      kept.set(name, column);
    }
    if (column === null || column.cells.length > rows) return;
    while (column.cells.length < rows) column.cells.push(-1);
    column.cells.push(column.values.add(cell));
    if (cell.length > LONGEST_VALUE || column.values.list.length > MOST_VALUES) kept.set(name, null);
  };
  return {
    add: (row) => {
      row?.columns.forEach((name, at) => {
        put(name, row.cells[at] ?? '');
      });
      rows += 1;
    },
    columns: () =>
      [...kept]
        .flatMap(([name, column]) => (column === null ? [] : [finished(name, column, rows)]))
        .filter(({ values, cells }) => isChoice(values, cells))
        .slice(0, MOST_COLUMNS),
  };
}

function finished(name: string, { values, cells }: Kept, rows: number): ReviewedColumn {
  while (cells.length < rows) cells.push(-1);
  return { name, values: values.list, cells };
}

/** At least two values, and some of them more than once: numbers of rows are none. */
const isChoice = (values: readonly string[], cells: readonly number[]): boolean => {
  const told = cells.filter((cell) => cell >= 0).length;
  return values.length + (told < cells.length ? 1 : 0) > 1 && 2 * values.length <= Math.max(4, told);
};
