/** Which strings a branch of a pattern, or a run of tokens, is tried for: of the sets that each of its matches holds one of, the rarest, and others that leave clearly fewer texts. */
import { addBits, type Bits, bitsFor, countBits, keepBits } from '../bits.js';
import type { Branch } from './conditions.js';
import type { Samples } from './samples.js';

export interface ChosenLiterals {
  /** One must be there; the rarest set. */
  readonly wake: readonly string[];
  /** One of each must be there too. */
  readonly beside: readonly (readonly string[])[];
  /** Samples that hold what is needed. */
  readonly seen: Bits;
}

/** A further set is worth its strings where it leaves out at least this share of the texts. */
const WORTH = 0.15;
/** In so few samples nothing more can be told. */
const FEW = 3;
/** So many strings more are worth one sample less. */
const STRINGS_A_TEXT = 8;
/** Beginnings of strings that may do as well. */
const SHORTER = [2, 3] as const;

/** By branch; null for one that needs nothing known. */
export function chooseLiterals(branches: readonly Branch[], samples: Samples): (ChosenLiterals | null)[] {
  const lists = branches.map(({ literals }) => literals);
  const counted = counterOf(lists.flat(2), samples);
  const chosen = lists.map((sets) => choose(sets.map(counted)));
  const needed = [...new Set(chosen.flatMap((one) => (one === null ? [] : [one.wake, ...one.beside]).flat()))];
  const countedShort = counterOf(
    SHORTER.flatMap((length) => needed.map((string) => string.slice(0, length))),
    samples,
  );
  const shortened = (long: readonly string[]): readonly string[] => {
    const { count } = counted(long);
    if (long.every((string) => string.length <= SHORTER[0])) return long;
    const shorter = SHORTER.map((length) => [...new Set(long.map((string) => string.slice(0, length)))]);
    return shorter.find((set) => countedShort(set).count <= count * (1 + WORTH / 2)) ?? long;
  };
  return chosen.map((one) => one && { ...one, wake: shortened(one.wake), beside: one.beside.map(shortened) });
}

/** Sets of these strings, and the samples that hold one of a set. */
function counterOf(strings: readonly string[], samples: Samples): (set: readonly string[]) => Counted {
  const all = [...new Set(strings)];
  const seenOf = new Map(samples.holding(all).map((seen, index) => [all[index] as string, seen]));
  return (set) => {
    const seen = bitsFor(samples.count);
    for (const literal of set) addBits(seen, seenOf.get(literal) as Bits);
    return { set, seen, count: countBits(seen) };
  };
}

interface Counted {
  readonly set: readonly string[];
  readonly seen: Bits;
  readonly count: number;
}

/** Texts that are let through, and strings to look for in all of them. */
const priceOf = ({ count, set }: Counted): number => count + set.length / STRINGS_A_TEXT;

function choose(sets: readonly Counted[]): ChosenLiterals | null {
  const [first, ...others] = [...sets].sort((a, b) => priceOf(a) - priceOf(b));
  if (first === undefined) return null;
  const beside: (readonly string[])[] = [];
  const seen = first.seen.slice();
  for (const other of others) {
    const before = countBits(seen);
    if (before <= FEW) break;
    const both = seen.slice();
    keepBits(both, other.seen);
    if (countBits(both) > before * (1 - WORTH)) continue;
    keepBits(seen, other.seen);
    beside.push(other.set);
  }
  return { wake: first.set, beside, seen };
}
