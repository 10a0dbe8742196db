/** Cuts the alternatives of a pattern into parts, so that what begins one part isn't mistaken for what goes on another. */
import type { Beginning } from '../../src/facts/beginnings.js';
import { joined, unitsIn } from './beginning.js';

/** Larger sets are as common as these. */
const MOST = 500;

/** At most `most` parts; alternatives with like first characters stay together, and all parts together begin as few texts as can be. */
export function partsOf(alternatives: readonly Beginning[], most: number): Beginning[] {
  const sorted = alternatives.toSorted(byLooseness);
  const costs = sorted.map((_, from) => costsOf(sorted.slice(from)));
  // The cheapest way to cut the first `to` alternatives into so many parts.
  let best = [0, ...(costs[0] ?? [])].map((cost) => ({ cost, cuts: [0] }));
  for (let parts = 2; parts <= most; parts++) {
    best = best.map((known, to) => {
      let better = known;
      for (let from = 1; from < to; from++) {
        const { cost, cuts } = best[from] ?? known;
        const all = cost + (costs[from]?.[to - from - 1] ?? 0);
        if (all < better.cost) better = { cost: all, cuts: [...cuts, from] };
      }
      return better;
    });
  }
  const cuts = best[sorted.length]?.cuts ?? [];
  return cuts.map((from, at) => joined(sorted.slice(from, cuts[at + 1] ?? sorted.length)));
}

/** Those after which anything may stand, then by their first character. */
const byLooseness = (a: Beginning, b: Beginning): number =>
  loosenessOf(b) - loosenessOf(a) || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);

const loosenessOf = (beginning: Beginning): number => beginning.filter((one) => one === null).length;

/** How many texts of three characters the first, the first two … of `beginnings` begin. */
function costsOf(beginnings: readonly Beginning[]): number[] {
  const sets: (Set<number> | null)[] = [new Set(), new Set(), new Set()];
  return beginnings.map((beginning) => {
    for (const [depth, characters] of beginning.entries()) {
      const units = characters === null ? null : firstOf(characters);
      const set = sets[depth] ?? null;
      if (units === null || units.length === MOST) sets[depth] = null;
      else if (set !== null) for (const unit of units) set.add(unit);
    }
    return sets.reduce((cost, set) => cost * Math.min(MOST, set?.size ?? MOST), 1);
  });
}

const known = new Map<string, readonly number[]>();

function firstOf(characters: string): readonly number[] {
  const units = known.get(characters) ?? unitsIn(characters).slice(0, MOST);
  known.set(characters, units);
  return units;
}
