import type { Level } from './report.js';
import type { Rule, Scoring } from './rule.js';
import type { Signal } from './signal.js';

/** Points are told and added with one decimal. */
export const toTenths = (points: number): number => Math.round(points * 10) / 10;

/** What a rule is worth by itself: log-odds × 10. */
export const pointsOf = (
  { id, strength }: Pick<Rule, 'id' | 'strength'>,
  { points, prior, strengths }: Scoring,
): number => points.get(id) ?? toTenths(prior * strengths[strength]);

/** Signals by falling weight, then by rule: the order in which people are told. */
export const byWeight = (a: Pick<Signal, 'rule' | 'points'>, b: Pick<Signal, 'rule' | 'points'>): number =>
  Math.abs(b.points) - Math.abs(a.points) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** 0 to 100, one decimal, from the sum of bias and points. */
export const scoreOfSum = (sum: number): number => toTenths(100 / (1 + Math.exp(-toTenths(sum) / 10)));

export function levelOf(score: number, { levels }: Pick<Scoring, 'levels'>): Level {
  if (score >= levels.high) return 'high';
  if (score >= levels.medium) return 'medium';
  return score >= levels.low ? 'low' : 'none';
}
