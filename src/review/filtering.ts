/** Which postings pass all filters, and how many there would be of each value if its own filter were not set. */
import type { Facet } from './facets.js';

/** 1 for each row that passes. */
export type Pass = Uint8Array;

export interface Filter {
  /** That of its facet, or a name of its own. */
  readonly id: string;
  readonly pass: Pass;
}

export interface Outcome {
  /** How many filters a row fails; 0 for what is shown. */
  readonly fails: Uint8Array;
  /** Of a row that fails one filter: which, as its place in the list. */
  readonly failing: Uint8Array;
  readonly filters: readonly Filter[];
}

/** A row passes when it has any of the values chosen. */
export function passOf({ starts, items, count }: Facet, chosen: ReadonlySet<number>): Pass {
  const isChosen = new Uint8Array(count);
  for (const value of chosen) isChosen[value] = 1;
  const pass = new Uint8Array(starts.length - 1);
  for (let row = 0; row < pass.length; row++) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      if (isChosen[items[at] as number] === 1) {
        pass[row] = 1;
        break;
      }
    }
  }
  return pass;
}

export function passOfRange(values: ArrayLike<number>, least: number, most: number): Pass {
  const pass = new Uint8Array(values.length);
  for (let row = 0; row < pass.length; row++) {
    const value = values[row] as number;
    if (value >= least && value <= most) pass[row] = 1;
  }
  return pass;
}

export function applyFilters(filters: readonly Filter[], size: number): Outcome {
  const fails = new Uint8Array(size);
  const failing = new Uint8Array(size);
  filters.forEach(({ pass }, which) => {
    for (let row = 0; row < size; row++) {
      if (pass[row] === 1) continue;
      fails[row] = (fails[row] as number) + 1;
      failing[row] = which;
    }
  });
  return { fails, failing, filters };
}

export function countsOf({ id, count, starts, items }: Facet, { fails, failing, filters }: Outcome): Uint32Array {
  const counts = new Uint32Array(count);
  const own = filters.findIndex((filter) => filter.id === id);
  for (let row = 0; row < fails.length; row++) {
    const failed = fails[row] as number;
    if (failed > 1 || (failed === 1 && failing[row] !== own)) continue;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const value = items[at] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}

/** The rows of `order` that pass all filters. */
export function shownOf(order: Uint32Array, { fails }: Outcome): Uint32Array {
  const shown = new Uint32Array(order.length);
  let count = 0;
  for (const row of order) if (fails[row] === 0) shown[count++] = row;
  return shown.slice(0, count);
}
