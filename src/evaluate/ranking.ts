/** How well scores put positives above negatives, whatever the threshold: areas under ROC and PR, recall at a precision. */
import type { Estimate, RankingFigures } from '../domain/evaluation.js';
import { resampler } from './resample.js';
import type { Cell } from './score-cells.js';

/** Areas and recalls of one sample, null where it lacks positives or negatives. */
interface Sample {
  /** How often a positive scores above a negative; ties count half. */
  readonly roc: number | null;
  /** Average precision: the step-wise area under precision over recall. */
  readonly pr: number | null;
  readonly recalls: readonly { readonly recall: number | null; readonly score: number | null }[];
}

/** The first is the one that studies of the model look at. */
const PRECISIONS: readonly number[] = [0.95, 0.98, 0.99];

/** Cells by falling score. Intervals are the 2.5 % and 97.5 % quantiles of a bootstrap with a fixed seed. */
export function rankingOf(cells: readonly Cell[]): RankingFigures {
  const found = sampleOf(cells);
  const resamples = resamplesOf(cells);
  const draw = resampler(cells);
  const samples = found.roc === null ? [] : Array.from({ length: resamples }, () => sampleOf(draw()));
  const estimate = (of: (sample: Sample) => number | null): Estimate => estimateOf(of(found), samples.map(of));
  return {
    rocArea: estimate(({ roc }) => roc),
    prArea: estimate(({ pr }) => pr),
    recallAt: PRECISIONS.map((precision, at) => ({
      precision,
      recall: estimate(({ recalls }) => recalls[at]?.recall ?? null),
      score: found.recalls[at]?.score ?? null,
    })),
  };
}

/** A thousand, fewer where there are so many postings that the interval is narrow and the draws would take seconds. */
function resamplesOf(cells: readonly Cell[]): number {
  const postings = cells.reduce((sum, { positives, negatives }) => sum + positives + negatives, 0);
  return Math.max(200, Math.min(1_000, Math.floor(MOST_DRAWS / Math.max(1, postings))));
}

const MOST_DRAWS = 50_000_000;

/** `cells` by falling score. */
export function sampleOf(cells: readonly Cell[]): Sample {
  let [positives, negatives, wins, precisions] = [0, 0, 0, 0];
  const best = PRECISIONS.map(() => ({ hits: 0, score: null as number | null }));
  for (const cell of cells) {
    wins += cell.negatives * (positives + cell.positives / 2);
    positives += cell.positives;
    negatives += cell.negatives;
    if (cell.positives === 0) continue;
    const precision = positives / (positives + negatives);
    precisions += cell.positives * precision;
    PRECISIONS.forEach((least, at) => {
      if (precision >= least) best[at] = { hits: positives, score: cell.score };
    });
  }
  if (positives === 0 || negatives === 0)
    return { roc: null, pr: null, recalls: best.map(() => ({ recall: null, score: null })) };
  return {
    roc: wins / (positives * negatives),
    pr: precisions / positives,
    recalls: best.map(({ hits, score }) => ({ recall: hits / positives, score })),
  };
}

function estimateOf(value: number | null, resampled: readonly (number | null)[]): Estimate {
  const sorted = Float64Array.from(resampled.filter((one) => one !== null)).sort();
  if (value === null || sorted.length === 0) return { value, low: 0, high: 1 };
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { value, low: quantile(0.025), high: quantile(0.975) };
}
