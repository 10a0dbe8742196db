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

/** The highest sum whose score, as it is printed, stays below a level. */
export function mostBelow(level: Exclude<Level, 'none'>, { levels }: Pick<Scoring, 'levels'>): number {
  const most = levels[level] - 0.1;
  return Math.floor(100 * Math.log(most / (100 - most))) / 10;
}

/** The group whose cap bounds all that is only mentioned, however many crimes a glossary or leaflet lists. */
export const MENTIONED_GROUP = 'mention';

/** The most that what is only mentioned may add: never so much that the posting is flagged. */
export const mentionCapOf = (scoring: Pick<Scoring, 'bias' | 'caps' | 'levels'>): number =>
  Math.min(
    scoring.caps.get(MENTIONED_GROUP) ?? Infinity,
    Math.max(0, toTenths(mostBelow('medium', scoring) - scoring.bias)),
  );
