/** What the pictures show of the postings that pass the filters: a table each, which is told in words too. */
import type { Language } from '../domain/language.js';
import { LEVELS } from '../domain/report.js';
import type { ReviewRun } from '../domain/review-page.js';
import { facetName, valueNames } from './facet-words.js';
import type { Facet } from './facets.js';
import { wordsOf } from './words.js';

/** Numbers beside the name of each row; one column a series. */
export interface Table {
  readonly series: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export const BIN = 5;
const BINS = 100 / BIN;
/** More days than these are told by month. */
const MOST_DAYS = 62;
const MOST_BARS = 12;

export function histogram(fails: Uint8Array, scores: readonly number[], language: Language): Table {
  const counts = new Array<number>(BINS).fill(0);
  for (let row = 0; row < fails.length; row++) {
    if (fails[row] !== 0) continue;
    const bin = Math.min(BINS - 1, Math.floor((scores[row] as number) / (10 * BIN)));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const { page } = wordsOf(language);
  return {
    series: [page.labels.count],
    rows: counts.map((count, bin) => ({ name: `${BIN * bin}–${BIN * (bin + 1)}`, values: [count] })),
  };
}

/** What the levels can be told by: days, months, or a column with few values. */
export const dimensionsOf = ({ days, files, columns }: ReviewRun): string[] => [
  ...(days.length > 0 ? ['day'] : []),
  ...columns.map((_, at) => `column:${at}`),
  ...(files.length > 1 ? ['file'] : []),
];

export function dimensionName(run: ReviewRun, dimension: string, language: Language): string {
  const { labels } = wordsOf(language).page;
  if (dimension !== 'day') return facetName(run, dimension, language);
  return run.days.length > MOST_DAYS ? labels.byMonth : labels.byDay;
}

/** Series: the levels, highest first. */
export function levelsBy(
  run: ReviewRun,
  fails: Uint8Array,
  dimension: string,
  facet: Facet | undefined,
  language: Language,
): Table {
  const { report } = wordsOf(language);
  const counts = new Map<string, number[]>();
  const nameOf = dimension === 'day' ? dayNames(run) : cellNames(run, dimension, facet, language);
  for (let row = 0; row < fails.length; row++) {
    const name = fails[row] === 0 ? nameOf(row) : null;
    if (name === null) continue;
    const values = counts.get(name) ?? LEVELS.map(() => 0);
    const level = LEVELS.length - 1 - LEVELS.indexOf(run.rows.levels[row] as (typeof LEVELS)[number]);
    values[level] = (values[level] as number) + 1;
    counts.set(name, values);
  }
  const rows = [...counts].map(([name, values]) => ({ name, values }));
  const sum = ({ values }: { readonly values: readonly number[] }): number => values.reduce((a, b) => a + b, 0);
  return {
    series: LEVELS.toReversed().map((level) => report.levels[level]),
    rows:
      dimension === 'day'
        ? rows.sort((a, b) => (a.name < b.name ? -1 : 1))
        : rows.sort((a, b) => sum(b) - sum(a)).slice(0, MOST_BARS),
  };
}

function dayNames({ days, rows }: ReviewRun): (row: number) => string | null {
  const names = days.length > MOST_DAYS ? days.map((day) => day.slice(0, 7)) : days;
  return (row) => names[rows.days[row] ?? -1] ?? null;
}

function cellNames(run: ReviewRun, dimension: string, facet: Facet | undefined, language: Language) {
  const nameOf = valueNames(run, dimension, language);
  const names = Array.from({ length: facet?.count ?? 0 }, (_, value) => nameOf(value));
  return (row: number): string | null => {
    const at = facet?.starts[row] ?? 0;
    return facet === undefined || facet.starts[row + 1] === at ? null : (names[facet.items[at] as number] ?? null);
  };
}

/** The values of a facet that most of the postings have. `values` names them by number. */
export function mostOf(
  run: ReviewRun,
  facet: Facet,
  fails: Uint8Array,
  language: Language,
  most = MOST_BARS,
  isWanted: (value: number) => boolean = () => true,
): Table & { readonly values: readonly number[] } {
  const counts = new Uint32Array(facet.count);
  for (let row = 0; row < fails.length; row++) {
    if (fails[row] !== 0) continue;
    const end = facet.starts[row + 1] as number;
    for (let at = facet.starts[row] as number; at < end; at++) {
      const value = facet.items[at] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  const nameOf = valueNames(run, facet.id, language);
  const values = Array.from(counts, (_, value) => value)
    .filter((value) => (counts[value] as number) > 0 && isWanted(value))
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, most);
  return {
    series: [wordsOf(language).page.labels.count],
    rows: values.map((value) => ({ name: nameOf(value), values: [counts[value] as number] })),
    values,
  };
}
