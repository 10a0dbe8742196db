import type { Rule, Scoring } from './rule.js';

/** Points are told and added with one decimal. */
export const toTenths = (points: number): number => Math.round(points * 10) / 10;

/** What a rule is worth by itself: log-odds × 10. */
export const pointsOf = (
  { id, strength }: Pick<Rule, 'id' | 'strength'>,
  { points, prior, strengths }: Scoring,
): number => points.get(id) ?? toTenths(prior * strengths[strength]);
