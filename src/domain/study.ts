/** What is measured of the model on texts of writers that it didn't learn from. */
import type { Crime } from './crime.js';
import type { Estimate, Evaluation } from './evaluation.js';
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
  readonly part: 'both' | 'rules' | 'wording' | 'no-facts' | 'no-frames' | { readonly without: string };
}

export interface CurveRow extends RankedFigures {
  /** Share of the texts that was learned from. */
  readonly share: number;
}

/** Of recruiting postings that are flagged at medium: how often a crime is labelled, named, and both. */
export interface CrimeCounts {
  readonly labelled: number;
  readonly named: number;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: number;
}

export interface CrimeFigures {
  /** Over all crimes: each label and each name counts once. */
  readonly micro: CrimeCounts;
  readonly rows: readonly (CrimeCounts & { readonly crime: Crime })[];
}

export interface Study {
  /** Each writer's file left out in turn. */
  readonly byWriter: Evaluation;
  /** Five folds that mix the writers and keep near-duplicates together. */
  readonly fiveFold: Evaluation;
  readonly ablation: readonly AblationRow[];
  readonly curve: readonly CurveRow[];
  /** Of texts that weren't learned from, as in `byWriter`. */
  readonly crimes: CrimeFigures;
  /** Of texts that weren't learned from, as in `byWriter`. */
  readonly robustness: Robustness;
}
