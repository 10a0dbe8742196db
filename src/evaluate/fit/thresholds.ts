/** Where the levels begin, from stated constraints on scores that the model gave to texts it had not seen. */
import { wilson } from '../interval.js';

export interface UnseenScore {
  readonly isPositive: boolean;
  /** 0 to 100. */
  readonly score: number;
}

export interface Constraints {
  /** Most share of negatives at or above a level: the upper end of its 95 % interval must stay below. */
  readonly lowMaxFpr: number;
  readonly mediumMaxFpr: number;
  readonly highMaxFpr: number;
  /** Least recall at medium: the lower end of its interval must reach it. */
  readonly mediumMinRecall: number;
}

export const CONSTRAINTS: Constraints = {
  lowMaxFpr: 0.08,
  mediumMaxFpr: 0.03,
  highMaxFpr: 0.01,
  mediumMinRecall: 0.85,
};

export type Levels = Readonly<Record<'low' | 'medium' | 'high', number>>;

/** The levels, or why the data can't support what was asked. */
export function thresholdsFor(
  scores: readonly UnseenScore[],
  constraints: Constraints,
): Levels | { readonly refused: string } {
  const negatives = scores
    .filter(({ isPositive }) => !isPositive)
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  const least = (share: number): number | null => leastScore(negatives, share);
  const low = least(constraints.lowMaxFpr);
  const medium = least(constraints.mediumMaxFpr);
  const high = least(constraints.highMaxFpr);
  if (low === null || medium === null || high === null) {
    return {
      refused: `${negatives.length} negatives are too few to show a false-positive rate of ${constraints.highMaxFpr * 100} % with 95 % confidence`,
    };
  }
  const positives = scores.filter(({ isPositive }) => isPositive);
  const recall = wilson(positives.filter(({ score }) => score >= medium).length, positives.length);
  if (recall.low < constraints.mediumMinRecall) {
    return {
      refused: `recall at medium would be ${percent(recall.value ?? 0)} (at least ${percent(recall.low)} with 95 % confidence), less than the ${percent(constraints.mediumMinRecall)} asked for`,
    };
  }
  return { low, medium, high };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The lowest score, rounded up as scores are printed, that few enough negatives reach. `negatives` falls. */
function leastScore(negatives: readonly number[], share: number): number | null {
  if (wilson(0, negatives.length).high > share) return null;
  let allowed = 0;
  while (allowed < negatives.length && wilson(allowed + 1, negatives.length).high <= share) allowed += 1;
  const first = negatives[allowed];
  return first === undefined ? 0.1 : Math.min(99.9, Math.floor(first * 10 + 1 + 1e-9) / 10);
}
