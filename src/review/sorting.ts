/** Orders of the list, each worked out when it is first asked for. */
import type { ReviewedRows } from '../domain/review-page.js';

export const SORT_KEYS = ['score', 'row', 'length', 'id'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

export type OrderOf = (sorting: Sorting) => Uint32Array;

/** Ties stay in the order of the input. */
export function createOrders({ scores, lengths, ids }: ReviewedRows): OrderOf {
  const known = new Map<string, Uint32Array>();
  const ascending: Readonly<Record<SortKey, () => Uint32Array>> = {
    row: () => Uint32Array.from(ids, (_, row) => row),
    score: () => byNumber(scores),
    length: () => byNumber(lengths),
    id: () => byNumber(ranksOf(ids)),
  };
  const keep = (name: string, make: () => Uint32Array): Uint32Array => {
    const order = known.get(name) ?? make();
    known.set(name, order);
    return order;
  };
  return ({ key, isDescending }) => {
    if (!isDescending) return keep(key, ascending[key]);
    if (key === 'score') return keep('-score', () => byNumber(scores.map((score) => -score)));
    if (key === 'length') return keep('-length', () => byNumber(lengths.map((length) => -length)));
    return keep(`-${key}`, () => keep(key, ascending[key]).slice().reverse());
  };
}

/** 7 before 10, whatever stands around them. */
function ranksOf(ids: readonly string[]): number[] {
  const { compare } = new Intl.Collator('ja', { numeric: true });
  const ranks = new Array<number>(ids.length).fill(0);
  const order = ids.map((_, row) => row).sort((a, b) => compare(ids[a] as string, ids[b] as string));
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}

const byNumber = (values: readonly number[]): Uint32Array =>
  Uint32Array.from(values, (_, row) => row).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
