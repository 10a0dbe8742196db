/** What each rule had to do with the outcome: hits, precision, what only it explains. */
import type { RuleFigures } from '../domain/evaluation.js';
import { wilson } from './interval.js';
import type { Judgement } from './judgement.js';

export interface RuleTally {
  readonly add: (judgement: Pick<Judgement, 'truth' | 'rules' | 'decisive'>) => void;
  /** In the order given; rules beyond those as they came. */
  readonly figures: () => RuleFigures[];
}

export function createRuleTally(rules: readonly string[]): RuleTally {
  const none = () => ({ hits: 0, positives: 0, onlyExplains: 0, onlyRaises: 0 });
  const counts = new Map(rules.map((rule) => [rule, none()]));
  let allPositives = 0;
  const countsOf = (rule: string) => {
    const known = counts.get(rule) ?? none();
    counts.set(rule, known);
    return known;
  };
  return {
    add: ({ truth, rules: fired, decisive }) => {
      const isPositive = truth === 'positive';
      if (isPositive) allPositives += 1;
      for (const rule of fired) {
        const known = countsOf(rule);
        known.hits += 1;
        if (isPositive) known.positives += 1;
      }
      for (const rule of decisive) countsOf(rule)[isPositive ? 'onlyExplains' : 'onlyRaises'] += 1;
    },
    figures: () =>
      [...counts].map(([rule, { hits, positives, onlyExplains, onlyRaises }]) => ({
        rule,
        hits,
        positives,
        precision: wilson(positives, hits),
        support: wilson(positives, allPositives),
        onlyExplains,
        onlyRaises,
      })),
  };
}
