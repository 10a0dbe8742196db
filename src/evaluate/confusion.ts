/** Counts of right and wrong decisions, and what is said of them: precision, recall, F1, false-positive rate. */
import { type Estimate, wilson } from './interval.js';

export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

export interface Figures extends Confusion {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly falsePositiveRate: Estimate;
  /** Harmonic mean of precision and recall; its bounds are those of the two bounds. */
  readonly f1: Estimate;
}

export interface Decision {
  readonly isPositive: boolean;
  readonly isFlagged: boolean;
}

export function confusionOf(decisions: Iterable<Decision>): Confusion {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
  for (const { isPositive, isFlagged } of decisions) {
    if (isPositive) counts[isFlagged ? 'truePositives' : 'falseNegatives'] += 1;
    else counts[isFlagged ? 'falsePositives' : 'trueNegatives'] += 1;
  }
  return counts;
}

export function figuresOf(confusion: Confusion): Figures {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion;
  const precision = wilson(truePositives, truePositives + falsePositives);
  const recall = wilson(truePositives, truePositives + falseNegatives);
  const f1 = {
    value: precision.value === null || recall.value === null ? null : harmonic(precision.value, recall.value),
    low: harmonic(precision.low, recall.low),
    high: harmonic(precision.high, recall.high),
  };
  return {
    ...confusion,
    precision,
    recall,
    falsePositiveRate: wilson(falsePositives, falsePositives + trueNegatives),
    f1,
  };
}

const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
