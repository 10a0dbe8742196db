/** Rules that fire in other postings, or in more or fewer, than before. */
import type { RuleComparison, RuleHits } from '../../domain/comparison.js';
import type { RuleFigures, Truth } from '../../domain/evaluation.js';
import { createRuleTally } from '../rule-figures.js';

export interface RuleChanges {
  readonly add: (truth: Truth, before: readonly string[], after: readonly string[]) => void;
  /** The greatest difference first. */
  readonly changes: () => RuleComparison[];
}

export function createRuleChanges(): RuleChanges {
  const [before, after] = [createRuleTally([]), createRuleTally([])];
  return {
    add: (truth, old, now) => {
      before.add({ truth, rules: old, decisive: [] });
      after.add({ truth, rules: now, decisive: [] });
    },
    changes: () => {
      const [old, now] = [byRule(before.figures()), byRule(after.figures())];
      return [...new Set([...old.keys(), ...now.keys()])]
        .map((rule) => ({ rule, before: hitsOf(old.get(rule)), after: hitsOf(now.get(rule)) }))
        .filter((one) => one.before.hits !== one.after.hits || one.before.positives !== one.after.positives)
        .sort((a, b) => distanceOf(b) - distanceOf(a) || (a.rule < b.rule ? -1 : 1));
    },
  };
}

const byRule = (figures: readonly RuleFigures[]): Map<string, RuleFigures> =>
  new Map(figures.map((one) => [one.rule, one]));

const hitsOf = (figures: RuleFigures | undefined): RuleHits =>
  figures === undefined
    ? { hits: 0, positives: 0, recall: 0 }
    : { hits: figures.hits, positives: figures.positives, recall: figures.support.value };

const distanceOf = ({ before, after }: RuleComparison): number => Math.abs(after.hits - before.hits);
