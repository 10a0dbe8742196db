/** Which conditions and rules can hold in a text, by what it was found to have. */
import { type Bits, bitsFor, hasBit } from './bits.js';
import { CHECK, type Gates } from './plan/gates.js';
import type { Marks } from './search/marks.js';

export interface OpenNodes {
  /** By what a text was found to have. */
  readonly openBy: (marks: Marks) => void;
  readonly openAll: () => void;
  /** One bit a node. */
  readonly open: Bits;
  /** Open nodes from `first` on, counted from there. */
  readonly eachFrom: (first: number, visit: (node: number) => void) => void;
}

export function createOpenNodes(gates: Gates): OpenNodes {
  const { wokenBy, watchers, checks, parts, least, setsOf, marksOf } = gates;
  const free = freeBits(gates);
  const open = bitsFor(gates.isFree.length);
  const woken = bitsFor(gates.isFree.length);
  const wake = (first: Int32Array, nodes: Int32Array, by: number): void => {
    const end = first[by + 1] as number;
    for (let i = first[by] as number; i < end; i++) {
      const node = nodes[i] as number;
      woken[node >> 5] = (woken[node >> 5] as number) | (1 << (node & 31));
    }
  };
  const hasOneOfEach = (node: number, marks: Marks): boolean => {
    for (let i = setsOf.first[node] as number; i < (setsOf.first[node + 1] as number); i++) {
      const set = setsOf.values[i] as number;
      const end = marksOf.first[set + 1] as number;
      let at = marksOf.first[set] as number;
      while (at < end && !marks.has(marksOf.values[at] as number)) at += 1;
      if (at === end) return false;
    }
    return true;
  };
  const hasParts = (node: number): boolean => {
    let missing = least[node] as number;
    const end = parts.first[node + 1] as number;
    for (let i = parts.first[node] as number; i < end && missing > 0; i++) {
      if (hasBit(open, parts.values[i] as number)) missing -= 1;
      else if (end - i - 1 < missing) return false;
    }
    return missing <= 0;
  };
  return {
    open,
    openAll: () => void open.fill(-1),
    eachFrom: (first, visit) => {
      for (let node = first; node < gates.isFree.length; node++) if (hasBit(open, node)) visit(node - first);
    },
    openBy: (marks) => {
      open.set(free);
      woken.fill(0);
      const count = marks.count();
      for (let i = 0; i < count; i++) wake(wokenBy.first, wokenBy.values, marks.list[i] as number);
      // What a node wakes is greater than it: one walk upwards meets them all.
      for (let at = 0; at < woken.length; at++) {
        for (let word = woken[at] as number; word !== 0; word = woken[at] as number) {
          const bit = 31 - Math.clz32(word & -word);
          const node = (at << 5) + bit;
          woken[at] = word & ~(1 << bit);
          const check = checks[node] as number;
          if (check === CHECK.literals && !hasOneOfEach(node, marks)) continue;
          if (check === CHECK.parts && !hasParts(node)) continue;
          open[at] = (open[at] as number) | (1 << bit);
          wake(watchers.first, watchers.values, node);
        }
      }
    },
  };
}

function freeBits({ isFree }: Gates): Bits {
  const bits = bitsFor(isFree.length);
  isFree.forEach((free, node) => {
    bits[node >> 5] = (bits[node >> 5] as number) | (free << (node & 31));
  });
  return bits;
}
