/** What can be filtered by: for each posting the numbers of the values that it has, in flat arrays. */
import { CRIMES } from '../domain/crime.js';
import { CONTACT_CHANNELS, DISCLOSURE_ITEMS } from '../domain/fact.js';
import { NEIGHBOURS } from '../domain/neighbour.js';
import { LEVELS } from '../domain/report.js';
import type { ReviewRun } from '../domain/review-page.js';

export const FRAMES = ['offer', 'mention', 'help'] as const;
export const HANDLINGS = ['remove', 'hold', 'pass'] as const;

export interface Facet {
  readonly id: string;
  /** Of values. */
  readonly count: number;
  /** Values of row n stand in `items` from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Categories of the rules that fired, in the order of their names. */
export const categoriesOf = ({ rules }: Pick<ReviewRun, 'rules'>): string[] =>
  [...new Set(rules.map(({ category }) => category))].sort();

export function facetsOf(run: ReviewRun): Facet[] {
  const { rows } = run;
  const size = rows.ids.length;
  const one = (id: string, count: number, valueAt: (row: number) => number): Facet =>
    singleFacet(id, count, size, valueAt);
  const categories = categoriesOf(run);
  const categoryOf = run.rules.map(({ category }) => categories.indexOf(category));
  const channelOf = run.indicators.map(([kind]) => CONTACT_CHANNELS.indexOf(kind));
  return [
    one('level', LEVELS.length, (row) => LEVELS.indexOf(rows.levels[row] as (typeof LEVELS)[number])),
    one('frame', FRAMES.length, (row) => FRAMES.indexOf(rows.frames[row] as (typeof FRAMES)[number])),
    one('handling', HANDLINGS.length, (row) => HANDLINGS.indexOf(rows.handlings[row] as (typeof HANDLINGS)[number])),
    listFacet(
      'crime',
      CRIMES.length,
      rows.crimes.map((all) => all.map((crime) => CRIMES.indexOf(crime))),
    ),
    listFacet(
      'neighbour',
      NEIGHBOURS.length,
      rows.neighbours.map((all) => all.map((one) => NEIGHBOURS.indexOf(one))),
    ),
    listFacet(
      'category',
      categories.length,
      rows.rules.map((all) => different(all, categoryOf)),
    ),
    listFacet('rule', run.rules.length, rows.rules),
    ...DISCLOSURE_ITEMS.map((item, at) =>
      one(`item:${item}`, 3, (row) => {
        const states = rows.disclosures[row] ?? '';
        return states === '' ? -1 : states.charCodeAt(at) - 0x30;
      }),
    ),
    listFacet(
      'channel',
      CONTACT_CHANNELS.length,
      rows.indicators.map((all) => different(all, channelOf)),
    ),
    listFacet('indicator', run.indicators.length, rows.indicators),
    ...(run.campaigns === null ? [] : [one('campaign', run.campaigns.length, (row) => rows.campaigns[row] ?? -1)]),
    ...(run.files.length > 1 ? [one('file', run.files.length, (row) => rows.files[row] ?? -1)] : []),
    ...run.columns.map(({ values, cells }, at) => one(`column:${at}`, values.length, (row) => cells[row] ?? -1)),
  ];
}

const different = (all: readonly number[], meaning: readonly number[]): number[] => [
  ...new Set(all.map((one) => meaning[one] as number)),
];

/** -1: the row has none. */
export function singleFacet(id: string, count: number, size: number, valueAt: (row: number) => number): Facet {
  const starts = new Uint32Array(size + 1);
  const items = new Uint32Array(size);
  let at = 0;
  for (let row = 0; row < size; row++) {
    starts[row] = at;
    const value = valueAt(row);
    if (value >= 0) items[at++] = value;
  }
  starts[size] = at;
  return { id, count, starts, items };
}

function listFacet(id: string, count: number, lists: readonly (readonly number[])[]): Facet {
  const starts = new Uint32Array(lists.length + 1);
  const items = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  lists.forEach((list, row) => {
    starts[row] = at;
    for (const value of list) items[at++] = value;
  });
  starts[lists.length] = at;
  return { id, count, starts, items };
}

export const valuesOf = ({ starts, items }: Facet, row: number): Uint32Array =>
  items.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
