/** How decisions hold when the same postings are rewritten as those do who evade filters. */
import type { Estimate } from './evaluation.js';

export interface Robustness {
  /** As the postings stand. */
  readonly unchanged: RobustFigures;
  /** In the order asked for. */
  readonly mutators: readonly MutatorFigures[];
}

export interface RobustFigures {
  readonly recall: Estimate;
  readonly falsePositiveRate: Estimate;
}

export interface MutatorFigures extends RobustFigures {
  readonly mutator: string;
  /** Recall and its interval over the recall of the unchanged postings; above 1 where rewriting betrays more. */
  readonly relativeRecall: Estimate;
  /** Positives that were found and are not any more. */
  readonly lost: number;
  /** Negatives that were not flagged and now are. */
  readonly raised: number;
}
