/** Whether a score of 70 means seven in ten: Brier score and reliability table. */
import type { Ranked } from './ranking.js';

export interface Calibration {
  /** Mean squared distance of score / 100 from the truth: 0 is perfect, 0.25 what 50 for everything gets. */
  readonly brier: number | null;
  readonly table: readonly Bin[];
}

export interface Bin {
  /** Scores from `from` up to but not including `to` (the last one includes it). */
  readonly from: number;
  readonly to: number;
  readonly postings: number;
  readonly meanScore: number;
  /** Share of positives, 0 to 100. */
  readonly observed: number;
}

const WIDTH = 10;

export function calibrationOf(ranked: readonly Ranked[]): Calibration {
  const bins = Array.from({ length: 100 / WIDTH }, () => ({ postings: 0, scores: 0, positives: 0 }));
  let squares = 0;
  for (const { score, isPositive } of ranked) {
    squares += (score / 100 - (isPositive ? 1 : 0)) ** 2;
    const bin = bins[Math.min(bins.length - 1, Math.floor(score / WIDTH))];
    if (bin === undefined) continue;
    bin.postings += 1;
    bin.scores += score;
    bin.positives += isPositive ? 1 : 0;
  }
  return {
    brier: ranked.length === 0 ? null : squares / ranked.length,
    table: bins.flatMap(({ postings, scores, positives }, at) =>
      postings === 0
        ? []
        : [
            {
              from: at * WIDTH,
              to: (at + 1) * WIDTH,
              postings,
              meanScore: scores / postings,
              observed: (100 * positives) / postings,
            },
          ],
    ),
  };
}
