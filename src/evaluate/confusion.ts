/** Counts of right and wrong decisions, and what is said of them: precision, recall, F1, false-positive rate. */
import type { Confusion, Estimate, Figures } from '../domain/evaluation.js';
import { wilson } from './interval.js';

export interface Decision {
  readonly isPositive: boolean;
  readonly isFlagged: boolean;
}

export type Counts = { -readonly [Key in keyof Confusion]: Confusion[Key] };

export const noCounts = (): Counts => ({ truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 });

export function count(counts: Counts, { isPositive, isFlagged }: Decision): void {
  if (isPositive) counts[isFlagged ? 'truePositives' : 'falseNegatives'] += 1;
  else counts[isFlagged ? 'falsePositives' : 'trueNegatives'] += 1;
}

export function figuresOf(confusion: Confusion): Figures {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion;
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    precision: wilson(truePositives, truePositives + falsePositives),
    recall: wilson(truePositives, truePositives + falseNegatives),
    f1: f1Of(confusion),
    falsePositiveRate: wilson(falsePositives, falsePositives + trueNegatives),
  };
}

/**
 * F1 rises with the share of hits among all that is positive or flagged, as 2s / (1 + s): that share's interval,
 * carried over, is F1's.
 */
function f1Of({ truePositives, falsePositives, falseNegatives }: Confusion): Estimate {
  const { value, low, high } = wilson(truePositives, truePositives + falsePositives + falseNegatives);
  const carried = (share: number): number => (2 * share) / (1 + share);
  return { value: value === null ? null : carried(value), low: carried(low), high: carried(high) };
}
