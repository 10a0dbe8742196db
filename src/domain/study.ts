/** What is measured of the model on texts of writers that it didn't learn from. */
import type { Evaluation } from './evaluation.js';
import type { Robustness } from './robustness.js';

export interface RankedFigures {
  /** Area under ROC. */
  readonly area: number;
  /** The best F1 that any threshold reaches. */
  readonly bestF1: number;
  /** The most recall at which precision is at least 0.95. */
  readonly recall: number;
}

export interface AblationRow extends RankedFigures {
  readonly part: 'both' | 'rules' | 'wording' | { readonly without: string };
}

export interface CurveRow extends RankedFigures {
  /** Share of the texts that was learned from. */
  readonly share: number;
}

export interface Study {
  /** Each writer's file left out in turn. */
  readonly byWriter: Evaluation;
  /** Five folds that mix the writers and keep near-duplicates together. */
  readonly fiveFold: Evaluation;
  readonly ablation: readonly AblationRow[];
  readonly curve: readonly CurveRow[];
  /** Of texts that weren't learned from, as in `byWriter`. */
  readonly robustness: Robustness;
}
