/** What each rule had to do with the outcome: hits, precision, what only it explains. */
import { atLeast, type Level } from '../domain/report.js';
import { type Estimate, wilson } from './interval.js';
import type { Judgement } from './judgement.js';

export interface RuleFigures {
  readonly rule: string;
  /** Postings it fired in. */
  readonly hits: number;
  readonly positives: number;
  /** Share of positives among its hits (S/O: spam over overall, as mail filters call it). */
  readonly precision: Estimate;
  /** Share of all positives that it fired in. */
  readonly support: number;
  /** Flagged positives in which no other rule raised the score. */
  readonly onlyExplains: number;
}

/** Rules in the order given; those that never fired have 0 hits. */
export function ruleFigures(judgements: readonly Judgement[], rules: readonly string[], level: Level): RuleFigures[] {
  const counts = new Map(rules.map((rule) => [rule, { hits: 0, positives: 0, onlyExplains: 0 }]));
  let positives = 0;
  for (const { isPositive, rules: fired, raising, level: reached } of judgements) {
    if (isPositive) positives += 1;
    for (const rule of fired) {
      const count = counts.get(rule);
      if (count === undefined) continue;
      count.hits += 1;
      if (isPositive) count.positives += 1;
    }
    const only =
      raising.length === 1 && isPositive && atLeast(reached, level) ? counts.get(raising[0] ?? '') : undefined;
    if (only !== undefined) only.onlyExplains += 1;
  }
  return [...counts].map(([rule, count]) => ({
    rule,
    ...count,
    precision: wilson(count.positives, count.hits),
    support: positives === 0 ? 0 : count.positives / positives,
  }));
}
