/** What is said of labels: rows to look at again. Nothing of them is changed. */
import type { Truth } from './evaluation.js';
import type { Bilingual } from './language.js';
import type { Source } from './posting.js';

export interface AuditedRow {
  readonly id: string;
  readonly source: Source;
  readonly label: string;
  readonly truth: Truth;
  /** The beginning of it. */
  readonly text: string;
}

/** A row whose label the other rows speak against. */
export interface Contradiction extends AuditedRow {
  /** 0 to 100, by a model that learned from other rows alone. */
  readonly score: number;
  /** What that model adds for each rule and for the wording; what weighs most comes first. */
  readonly signals: readonly { readonly rule: string; readonly points: number }[];
}

/** Rows that say nearly the same under different labels, in input order. */
export interface Disagreement {
  /** Positive here and negative there. */
  readonly isAcross: boolean;
  readonly rows: readonly AuditedRow[];
}

export interface Audit {
  readonly postings: number;
  /** Near-duplicates counted once. */
  readonly positives: number;
  readonly negatives: number;
  /** Why no row was held against the others; null where all were. */
  readonly refused: Bilingual | null;
  /** The strongest first. */
  readonly contradictions: readonly Contradiction[];
  /** Those across positive and negative first. */
  readonly disagreements: readonly Disagreement[];
}
