/** How well scores put positives above negatives, whatever the threshold: areas under ROC and PR, recall at a precision. */
import type { Estimate } from './interval.js';
import { seededRandom } from './random.js';

export interface Ranked {
  readonly score: number;
  readonly isPositive: boolean;
}

export interface Ranking {
  /** Area under the ROC curve: how often a positive scores above a negative; ties count half. */
  readonly rocArea: Estimate;
  /** Average precision: the step-wise area under precision over recall. */
  readonly prArea: Estimate;
  /** Most recall at a threshold whose precision is at least the key; 0 where no threshold reaches it. */
  readonly recallAt: (precision: number) => number;
}

const RESAMPLES = 400;
const SEED = 20261125;

/** Intervals are the 2.5 % and 97.5 % quantiles of a bootstrap with a fixed seed. */
export function rankingOf(ranked: readonly Ranked[]): Ranking {
  const sorted = [...ranked].sort((a, b) => b.score - a.score);
  const steps = stepsOf(sorted);
  const weights = new Float64Array(sorted.length).fill(1);
  const { roc, pr } = areas(steps, sorted, weights);
  const rocs: number[] = [];
  const prs: number[] = [];
  const random = seededRandom(SEED);
  for (let sample = 0; sample < RESAMPLES && roc !== null; sample++) {
    weights.fill(0);
    for (let draw = 0; draw < sorted.length; draw++) {
      const at = Math.floor(random() * sorted.length);
      weights[at] = (weights[at] as number) + 1;
    }
    const resampled = areas(steps, sorted, weights);
    if (resampled.roc === null || resampled.pr === null) continue;
    rocs.push(resampled.roc);
    prs.push(resampled.pr);
  }
  return {
    rocArea: estimate(roc, rocs),
    prArea: estimate(pr, prs),
    recallAt: (precision) => recallAt(precision, steps, sorted),
  };
}

/** Ends of the runs of equal scores. */
function stepsOf(sorted: readonly Ranked[]): number[] {
  return sorted.flatMap(({ score }, at) => (sorted[at + 1]?.score === score ? [] : [at + 1]));
}

function areas(
  steps: readonly number[],
  sorted: readonly Ranked[],
  weights: Float64Array,
): { roc: number | null; pr: number | null } {
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  let precisions = 0;
  let at = 0;
  for (const end of steps) {
    let up = 0;
    let down = 0;
    for (; at < end; at++) {
      if (sorted[at]?.isPositive === true) up += weights[at] as number;
      else down += weights[at] as number;
    }
    wins += down * (positives + up / 2);
    positives += up;
    negatives += down;
    if (up > 0) precisions += (up * positives) / (positives + negatives);
  }
  if (positives === 0 || negatives === 0) return { roc: null, pr: null };
  return { roc: wins / (positives * negatives), pr: precisions / positives };
}

function recallAt(precision: number, steps: readonly number[], sorted: readonly Ranked[]): number {
  const total = sorted.filter((one) => one.isPositive).length;
  let hits = 0;
  let best = 0;
  let at = 0;
  for (const end of steps) {
    for (; at < end; at++) if (sorted[at]?.isPositive === true) hits += 1;
    if (hits / end >= precision) best = Math.max(best, hits / Math.max(1, total));
  }
  return best;
}

function estimate(value: number | null, resampled: number[]): Estimate {
  if (value === null || resampled.length === 0) return { value, low: 0, high: 1 };
  resampled.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    resampled[Math.min(resampled.length - 1, Math.floor(share * resampled.length))] as number;
  return { value, low: quantile(0.025), high: quantile(0.975) };
}
