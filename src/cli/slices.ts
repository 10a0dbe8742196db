/** The values by which figures are sliced: columns of the input, or what every posting has. */
import { type Problem, type UsageError, usageError } from '../domain/errors.js';
import { findColumn, shortName, unknownColumn } from '../read/columns.js';
import type { Labelled } from './labelled.js';

export interface Slicer {
  readonly columns: readonly string[];
  /** Throws a UsageError for a column that has as many values as a text. */
  readonly valuesOf: (labelled: Labelled) => string[];
  /** Columns that no posting had. */
  readonly problems: () => Problem[];
}

/** Where the input has no such column. */
const BUILT_IN: Readonly<Record<string, (labelled: Labelled) => string>> = {
  file: ({ posting }) => posting.source.file ?? '-',
  label: ({ label }) => label,
  length: ({ posting }) => LENGTHS.find(([below]) => posting.text.length < below)?.[1] ?? LONGEST,
};
export const BUILT_IN_SLICES: readonly string[] = Object.keys(BUILT_IN);

/** In characters. */
const LENGTHS: readonly (readonly [below: number, name: string])[] = [
  [60, '0-59'],
  [200, '60-199'],
  [600, '200-599'],
];
const LONGEST = '600-';

/** More than these are no slices: they would take memory for each posting. */
const MOST_VALUES = 1_000;

export function createSlicer(asked: readonly string[]): Slicer {
  const columns = [...new Set(asked)];
  const values = columns.map(() => new Set<string>());
  const found = new Set<string>();
  let seen: readonly string[] = [];
  let places: readonly number[] = [];
  const sliceOf = (column: string, at: number, labelled: Labelled): string => {
    const place = places[at] ?? -1;
    if (place < 0) return builtIn(column)?.(labelled) ?? '';
    found.add(column);
    return (labelled.posting.row?.cells[place] ?? '').trim();
  };
  return {
    columns,
    valuesOf: (labelled) => {
      const names = labelled.posting.row?.columns ?? [];
      if (names !== seen) {
        seen = names;
        places = columns.map((column) => findColumn(names, column));
      }
      return columns.map((column, at) => {
        const value = sliceOf(column, at, labelled);
        if (values[at]?.add(value) !== undefined && values[at].size > MOST_VALUES) throw tooMany(column);
        return value;
      });
    },
    problems: () =>
      columns
        .filter((column) => !found.has(column) && builtIn(column) === undefined)
        .map((column) => ({ file: null, message: unknownColumn(column, [...seen, ...BUILT_IN_SLICES]) })),
  };
}

const builtIn = (column: string) => (Object.hasOwn(BUILT_IN, column) ? BUILT_IN[column] : undefined);

const tooMany = (column: string): UsageError =>
  usageError({
    ja: `--slice: 列「${shortName(column)}」には ${MOST_VALUES} 種類を超える値があり、区分に使えません`,
    en: `--slice: the column "${shortName(column)}" has more than ${MOST_VALUES} different values: too many for slices`,
  });
