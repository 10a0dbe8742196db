/** Rules that never fire without a certain other one: they may say nothing of their own. */
import type { Rule } from '../../domain/rule.js';
import { signalsAskedBy } from '../../domain/rule-graph.js';
import type { FiringTally } from './firing-tally.js';

export interface Companion {
  readonly rule: Rule;
  /** Fires on every text that `rule` fires on; of several the one that fires least beyond. */
  readonly other: Rule;
  /** The other never fires alone either. */
  readonly isMutual: boolean;
}

/** Fewer texts show nothing. */
const LEAST_TEXTS = 5;

/** `tallies`: kinds of texts, such as examples and the postings of a file. A pair is told once. */
export function companionsIn(rules: readonly Rule[], tallies: readonly FiringTally[]): Companion[] {
  const own = rules.filter(isSign);
  const sum = (count: (tally: FiringTally) => number): number => tallies.reduce((all, tally) => all + count(tally), 0);
  const hits = new Map(own.map((rule) => [rule.id, sum((tally) => tally.hits(rule.id))]));
  const hitsOf = ({ id }: Rule): number => hits.get(id) ?? 0;
  const asked = new Map(own.map((rule) => [rule.id, new Set(signalsAskedBy(rule, rules).map(({ id }) => id))]));
  const areLinked = (a: Rule, b: Rule): boolean =>
    asked.get(a.id)?.has(b.id) === true || asked.get(b.id)?.has(a.id) === true;
  return own.flatMap((rule) => {
    const count = hitsOf(rule);
    if (count < LEAST_TEXTS) return [];
    const [other] = own
      .filter((one) => one !== rule && hitsOf(one) >= count && !areLinked(rule, one))
      .filter((one) => sum((tally) => tally.together(rule.id, one.id)) === count)
      .sort((a, b) => hitsOf(a) - hitsOf(b) || (a.id < b.id ? -1 : 1));
    if (other === undefined) return [];
    const isMutual = hitsOf(other) === count;
    return isMutual && other.id < rule.id ? [] : [{ rule, other, isMutual }];
  });
}

/** Cues of frames and building blocks stand beside others by their nature. */
const isSign = ({ speech, strength }: Rule): boolean => speech === null && strength !== 'none';
