/** One labelled posting after the scan, kept as small as figures allow: no text, no evidence. */
import type { FlagLevel, Truth } from '../domain/evaluation.js';
import type { Level, Report } from '../domain/report.js';
import type { Scoring } from '../domain/rule.js';

export interface Judgement {
  readonly id: string;
  readonly label: string;
  readonly truth: Truth;
  readonly score: number;
  readonly level: Level;
  /** Rules that fired. */
  readonly rules: readonly string[];
  /** Those without whose points the posting would not reach the level in question. */
  readonly decisive: readonly string[];
  /** Value of each slice column, in the order of the columns. */
  readonly slices: readonly string[];
  /** A near-duplicate of an earlier posting with the same truth: it is counted, and left out of the figures. */
  readonly isRepeat: boolean;
}

/** What the scan doesn't know of a posting. */
export type Told = Pick<Judgement, 'label' | 'truth' | 'slices' | 'isRepeat'>;

export function judgementOf(report: Report, told: Told, scoring: Scoring, level: FlagLevel): Judgement {
  const { id, score, signals } = report;
  return {
    id,
    ...told,
    score,
    level: report.level,
    rules: signals.map((signal) => signal.rule),
    decisive: decisiveOf(report, scoring.levels[level]),
  };
}

function decisiveOf({ score, bias, signals }: Report, threshold: number): string[] {
  if (score < threshold) return [];
  const sum = signals.reduce((total, { points }) => total + points, bias);
  return signals
    .filter(({ points }) => points > 0 && 100 / (1 + Math.exp((points - sum) / 10)) < threshold)
    .map(({ rule }) => rule);
}
