/** What is learned from: labelled postings as the rules and the wording see them. */
import type { Crime } from '../../domain/crime.js';
import type { FlagLevel } from '../../domain/evaluation.js';
import type { Report } from '../../domain/report.js';
import type { Rule, RulePack, Scoring } from '../../domain/rule.js';
import { WORDING } from '../../domain/signal.js';
import type { WordingModel } from '../../domain/wording.js';

export interface Lesson {
  readonly isPositive: boolean;
  /** Harmless and everyday, as a stream holds it: such texts bound the levels more tightly than look-alikes do. */
  readonly isOrdinary: boolean;
  /** Who wrote it: texts of one group are never on both sides of a fold. */
  readonly group: string;
  /** What it recruits for, where its label says so. */
  readonly crime: Crime | null;
  /** As `wordingTextOf` gives it. */
  readonly text: string;
  /** Paragraphs of it that show a crime: each may speak for the text. */
  readonly paragraphs: readonly string[];
  /** As `leastLengthOf` gives it. */
  readonly leastLength: number;
  /** Rule → 1, or the share that is left of it where it is only mentioned. */
  readonly rules: ReadonlyMap<string, number>;
  /** The highest level that wording may lift it to. */
  readonly reach: FlagLevel;
}

/** Least and greatest weight (log-odds) of a rule: one that is meant to raise can't lower. */
export interface RuleBounds {
  readonly rule: string;
  readonly lower: number;
  readonly upper: number;
  /** What its strength says of a rule that nothing is known of yet. */
  readonly prior: number;
}

/** No single rule decides by itself: e^6 is 400 to 1. */
const MOST_WEIGHT = 6;

/**
 * Strengths are set for rules alone; beside wording, less of them does better on texts of writers that nothing was learned from.
 * Between 0.3 and 0.45 such texts show no difference, and the greater share flags fewer ordinary sentences.
 * A rule that few lessons fire stays near this.
 */
export const PRIOR_SHARE = 0.45;

const signOf = ({ strength }: Rule): -1 | 0 | 1 => (strength === 'none' ? 0 : strength.startsWith('brake') ? -1 : 1);

export const boundsOf = ({ rules, scoring }: RulePack): RuleBounds[] =>
  rules.flatMap((rule) => {
    const sign = signOf(rule);
    return sign === 0
      ? []
      : [
          {
            rule: rule.id,
            lower: sign < 0 ? -MOST_WEIGHT : 0,
            upper: sign < 0 ? 0 : MOST_WEIGHT,
            prior: (PRIOR_SHARE * scoring.strengths[rule.strength]) / 10,
          },
        ];
  });

/** Speaks for every text as loudly as it may: what of it is cut off tells whether a posting is grounded. */
const LOUD: WordingModel = { bias: 1000, share: 1, most: 1000, ordinary: 0, weights: new Map() };

/** Where the pack's own levels may lie together, these tell how far wording got. */
const APART: Scoring['levels'] = { low: 10, medium: 50, high: 90 };

/** The pack with points of ±1 and no caps: a scan with it gives values to learn from instead of a verdict. */
export function measuringPack(pack: RulePack): RulePack {
  const points = new Map(pack.rules.map((rule) => [rule.id, signOf(rule)]));
  return { ...pack, wording: LOUD, scoring: { ...pack.scoring, points, levels: APART, caps: new Map() } };
}

/** What is read of a lesson for its wording. */
export type Worded = Pick<Lesson, 'text' | 'paragraphs' | 'leastLength'>;

export type LessonLabel = Pick<Lesson, 'isPositive' | 'isOrdinary' | 'group' | 'crime'>;

/** `report` of a scan with the measuring pack. */
export function lessonOf(report: Report, { text, paragraphs, leastLength }: Worded, label: LessonLabel): Lesson {
  const fired = report.signals.filter(({ rule, points }) => rule !== WORDING && points !== 0);
  return {
    ...label,
    text,
    paragraphs,
    leastLength,
    rules: new Map(fired.map(({ rule, points }) => [rule, Math.abs(points)])),
    // The wording of a measuring pack lifts every posting as far as it may.
    reach: report.level === 'none' ? 'low' : report.level,
  };
}
