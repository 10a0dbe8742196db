/** What is said of a run beside an earlier one over the same labelled postings. */
import type { Figures, Truth } from './evaluation.js';
import type { Source } from './posting.js';
import type { Level } from './report.js';
import type { Scoring } from './rule.js';

/** What is kept of a judged posting: enough to say later what became of it and why. */
export interface BaselineEntry {
  /** null where the posting has no id but its row number, which says nothing once rows come and go. */
  readonly id: string | null;
  /** Hash of the text. */
  readonly hash: string;
  readonly label: string;
  readonly level: Level;
  readonly score: number;
  /** Points by rule, sorted by rule. */
  readonly rules: readonly (readonly [rule: string, points: number])[];
}

export type BaselineScoring = Pick<Scoring, 'bias' | 'levels'>;

export interface Baseline {
  readonly scoring: BaselineScoring;
  readonly entries: readonly BaselineEntry[];
}

export interface BeforeAfter<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** null: the rule did not fire. */
export interface SignalChange extends BeforeAfter<number | null> {
  readonly rule: string;
}

/** A posting on the other side of the level than before. `broken` was right and is wrong now, `fixed` the reverse. */
export interface Flip extends BeforeAfter<{ readonly level: Level; readonly score: number }> {
  readonly kind: 'broken' | 'fixed';
  readonly id: string;
  readonly source: Source;
  readonly label: string;
  readonly truth: Exclude<Truth, 'ignored'>;
  /** The beginning of it. */
  readonly text: string;
  readonly isCut: boolean;
  /** A near-duplicate of an earlier posting: left out of figures and of the test. */
  readonly isRepeat: boolean;
  /** What moved the score most comes first; none where only the bias or the thresholds differ. */
  readonly changes: readonly SignalChange[];
}

export interface FlipCounts {
  readonly broken: number;
  readonly fixed: number;
}

export interface SliceComparison extends BeforeAfter<Figures> {
  readonly column: string;
  readonly value: string;
  /** In both runs, near-duplicates counted once. */
  readonly effective: number;
}

/** Postings that a rule fired in, and those of them that are positive, with their share of all positives. */
export interface RuleHits {
  readonly hits: number;
  readonly positives: number;
  readonly recall: number | null;
}

export interface RuleComparison extends BeforeAfter<RuleHits> {
  readonly rule: string;
}

/** Name of the gate, which a tolerance may follow after a blank. */
export const REGRESSION = 'fail-on-regression';

/** Everything but the counts is over the postings that both runs have, judged by the labels of this one. */
export interface Comparison {
  readonly postings: {
    /** The same text in both. */
    readonly compared: number;
    readonly added: number;
    readonly gone: number;
    /** The same id with another text: not compared. */
    readonly changed: number;
    /** Compared ones that had another label. */
    readonly relabelled: number;
  };
  readonly counts: FlipCounts & {
    /** Without near-duplicates: what the test is about. */
    readonly effective: FlipCounts;
    /** Flipped, but their label counts on neither side. */
    readonly ignored: number;
  };
  /** Exact McNemar test, two-sided. */
  readonly p: number;
  readonly figures: BeforeAfter<Figures>;
  readonly slices: readonly SliceComparison[];
  /** Those with other counts than before. */
  readonly rules: readonly RuleComparison[];
  readonly flips: readonly Flip[];
  /** null where nothing of it differs. */
  readonly scoring: BeforeAfter<BaselineScoring> | null;
}
