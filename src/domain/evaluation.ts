/** What is said of a scan over labelled postings. */
import type { Comparison } from './comparison.js';
import type { Problem } from './errors.js';
import type { Bilingual } from './language.js';
import type { Posting, Source } from './posting.js';
import { LEVELS, type Level, type Report } from './report.js';
import type { Robustness } from './robustness.js';

/** Levels that a posting can be flagged at. */
export type FlagLevel = Exclude<Level, 'none'>;
export const FLAG_LEVELS = LEVELS.filter((level): level is FlagLevel => level !== 'none');
export type ByLevel<Value> = Readonly<Record<FlagLevel, Value>>;

export const byLevel = <Value>(of: (level: FlagLevel) => Value): Record<FlagLevel, Value> => ({
  low: of('low'),
  medium: of('medium'),
  high: of('high'),
});

/** What a label says of a posting. */
export type Truth = 'positive' | 'negative' | 'ignored';

/** A figure from 0 to 1, and the stretch that holds its true value with 95 %. */
export interface Estimate {
  /** null where there is nothing to take a share of. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

export interface Figures extends Confusion {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  readonly falsePositiveRate: Estimate;
}

/** Near-duplicates count once in every figure; `postings` counts all of them, `effective` counts each group once. */
export interface Counted {
  readonly postings: number;
  readonly effective: number;
}

export interface Evaluation extends Counted {
  /** Every label seen, by name, with what it was taken for. The counts above leave ignored ones out. */
  readonly labels: readonly LabelFigures[];
  readonly levels: ByLevel<Figures>;
  readonly ranking: RankingFigures;
  readonly calibration: Calibration;
  /** Column by column as asked for, values sorted. */
  readonly slices: readonly Slice[];
  /** In the order of the pack; those that never fired have 0 hits. */
  readonly rules: readonly RuleFigures[];
  /** Texts without a label that are known to be harmless, a file each. */
  readonly ordinary: readonly OrdinaryFigures[];
  /** By falling score; the last point flags everything. */
  readonly curve: readonly CurvePoint[];
}

/** What is flagged from a score on: a point of the ROC and of the precision-recall curve. */
export interface CurvePoint extends Pick<Confusion, 'truePositives' | 'falsePositives'> {
  readonly score: number;
}

export interface LabelFigures extends Counted {
  readonly label: string;
  readonly truth: Truth;
  /** Share at or above each level. */
  readonly flagged: ByLevel<Estimate>;
}

export interface Slice extends Counted {
  readonly column: string;
  readonly value: string;
  readonly levels: ByLevel<Figures>;
}

export interface OrdinaryFigures extends Counted {
  readonly file: string;
  readonly flagged: ByLevel<Estimate>;
}

/** How well scores put positives above negatives, whatever the threshold. */
export interface RankingFigures {
  readonly rocArea: Estimate;
  readonly prArea: Estimate;
  readonly recallAt: readonly RecallAt[];
}

export interface RecallAt {
  /** At least this precision … */
  readonly precision: number;
  /** … leaves at most this recall, */
  readonly recall: Estimate;
  /** flagging from this score on; null where no score reaches the precision. */
  readonly score: number | null;
}

/** Whether a score of 70 means seven in ten. */
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
  /** Share of positives. */
  readonly observed: Estimate;
}

export interface RuleFigures {
  readonly rule: string;
  /** Postings it fired in. */
  readonly hits: number;
  readonly positives: number;
  /** Share of positives among its hits (S/O: spam over overall, as mail filters call it). */
  readonly precision: Estimate;
  /** Share of all positives that it fired in. */
  readonly support: Estimate;
  /** Positives that would not reach the level without its points … */
  readonly onlyExplains: number;
  /** … and negatives. */
  readonly onlyRaises: number;
}

/** A posting on the wrong side of the level. */
export interface Miss {
  readonly kind: 'missed' | 'false-alarm';
  readonly id: string;
  readonly source: Source;
  readonly label: string;
  readonly level: Level;
  readonly score: number;
}

export interface Quoted {
  readonly miss: Miss;
  readonly posting: Posting;
  readonly report: Report;
}

/** A demand that a run had to meet. */
export interface GateOutcome {
  /** As it was asked for: `min-recall 90%@medium`, `label=awareness max-fpr 2%`. */
  readonly name: string;
  /** null: the figure can't be computed, which is never a pass. */
  readonly passed: boolean | null;
  /** What was measured, and by how much it differs. */
  readonly message: Bilingual;
}

/** One run of `yamiscan eval`: what every format prints. */
export interface EvaluationReport {
  readonly evaluation: Evaluation;
  /** Level at which slices and rules are shown, and postings are right or wrong. */
  readonly level: FlagLevel;
  readonly misses: { readonly missed: number; readonly falseAlarms: number; readonly worst: readonly Miss[] };
  readonly gates: readonly GateOutcome[];
  /** null where no baseline was given. */
  readonly comparison: Comparison | null;
  /** null where nothing was rewritten. */
  readonly robustness: Robustness | null;
  /** The first of what could not be read or has no label; any makes the run incomplete. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly complete: boolean;
  /** `misses.worst` with what they say, for formats that quote. */
  readonly quoted: readonly Quoted[];
}
