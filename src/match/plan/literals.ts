/** Which strings a pattern is tried for: of the sets that each of its matches holds one of, the rarest, and others that leave clearly fewer texts. */
import type { Condition } from '../../domain/condition.js';
import { addBits, type Bits, bitsFor, countBits, keepBits } from '../bits.js';
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

/** By pattern; null for one that needs nothing known. */
export function chooseLiterals(conditions: readonly Condition[], samples: Samples): (ChosenLiterals | null)[] {
  const sets = conditions.map((condition) => (condition.kind === 'pattern' ? condition.literals : []));
  const strings = [...new Set(sets.flat(2))];
  const seenOf = new Map(samples.holding(strings).map((seen, index) => [strings[index] as string, seen]));
  const seenOfAny = (set: readonly string[]): Bits => {
    const seen = bitsFor(samples.count);
    for (const literal of set) addBits(seen, seenOf.get(literal) as Bits);
    return seen;
  };
  return sets.map((all) => choose(all.map((set) => ({ set, seen: seenOfAny(set) }))));
}

interface Candidate {
  readonly set: readonly string[];
  readonly seen: Bits;
}

function choose(candidates: readonly Candidate[]): ChosenLiterals | null {
  const counted = candidates.map((candidate) => ({ ...candidate, count: countBits(candidate.seen) }));
  const [first, ...others] = counted.sort((a, b) => a.count - b.count);
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
