/**
 * The whole model: n-gram weights learned first, then points for rules and a share for the wording, learned together on what the
 * wording said of texts it had not seen (stacking, Wolpert 1992), so that it is not trusted more than it deserves.
 */
import { type Feature, fitBounded } from './bounded-regression.js';
import { foldsOf } from './folds.js';
import type { Lesson, RuleBounds } from './lesson.js';
import type { NgramMatrix, NgramText } from './ngram-matrix.js';
import { fitWording, loudestOf, rowOf, type WordingFit } from './wording-regression.js';

export interface Lessons<One extends Lesson = Lesson> {
  readonly lessons: readonly One[];
  readonly matrix: NgramMatrix;
  /** By lesson, its paragraphs that may speak for it. */
  readonly paragraphs: readonly (readonly NgramText[])[];
  readonly labels: Uint8Array;
  readonly bounds: readonly RuleBounds[];
}

export interface StackSettings {
  /** Pull of the weights to their priors. */
  readonly l2: number;
  /** The wording's log-odds count up to this much, either way; 0: rules alone. */
  readonly mostWording: number;
}

export const STACK_SETTINGS: StackSettings = { l2: 2, mostWording: 5 };

export interface LearnedRule {
  readonly weight: number;
  /** Standard error. */
  readonly error: number;
  readonly support: number;
}

export interface WordingStage {
  readonly fit: WordingFit;
  /** What models without a lesson's group said of it, lesson by lesson as learned from. */
  readonly unseen: Float64Array;
}

export interface RuleFit {
  readonly bias: number;
  readonly wordingShare: number;
  readonly rules: ReadonlyMap<string, LearnedRule>;
}

const FOLDS = 5;
const MOST_SHARE = 3;

/** Learns n-gram weights from `rows`. */
export function fitWordingStage(given: Lessons, rows: readonly number[], { mostWording }: StackSettings): WordingStage {
  const { lessons, matrix, labels } = given;
  const folds = foldsOf(
    rows.map((row) => lessons[row]?.group ?? ''),
    FOLDS,
  );
  const unseen = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = rows.filter((_, at) => folds[at] !== fold);
    const fit = fitWording(matrix, labels, others);
    rows.forEach((row, at) => {
      if (folds[at] === fold) unseen[at] = clamp(wordingLogitOf(fit, given, row), mostWording);
    });
  }
  return { fit: fitWording(matrix, labels, rows), unseen };
}

/** log-odds of a lesson by its wording. */
export const wordingLogitOf = (fit: WordingFit, { matrix, paragraphs }: Lessons, row: number): number =>
  loudestOf(fit, [rowOf(matrix, row), ...(paragraphs[row] ?? [])]);

/** Learns points for the rules and the share of the wording from `rows`; `unseen` as the wording's stage gave it for them. */
export function fitRules(
  { lessons, labels, bounds }: Lessons,
  rows: readonly number[],
  unseen: Float64Array,
  { l2, mostWording }: StackSettings,
): RuleFit {
  const wording: Feature = {
    rows: Int32Array.from(rows.keys()),
    values: unseen.map((logit) => clamp(logit, mostWording)),
    lower: 0,
    upper: MOST_SHARE,
    prior: 0,
    l2,
  };
  const fired = firedIn(rows.map((row) => lessons[row] as Lesson));
  const features = bounds.map(({ rule, lower, upper, prior }): Feature => {
    const { places = [], values = [] } = fired.get(rule) ?? {};
    return { rows: Int32Array.from(places), values: Float64Array.from(values), lower, upper, prior, l2 };
  });
  const chosen = Uint8Array.from(rows, (row) => labels[row] as number);
  const { bias, weights, errors } = fitBounded([wording, ...features], chosen, new Float64Array(rows.length).fill(1));
  const rules = bounds.map(({ rule }, at): [string, LearnedRule] => [
    rule,
    { weight: weights[at + 1] as number, error: errors[at + 1] as number, support: features[at]?.rows.length ?? 0 },
  ]);
  return { bias, wordingShare: weights[0] as number, rules: new Map(rules) };
}

/** Where each rule fired, and how much of it counts there. */
function firedIn(lessons: readonly Lesson[]): Map<string, { readonly places: number[]; readonly values: number[] }> {
  const fired = new Map<string, { places: number[]; values: number[] }>();
  lessons.forEach(({ rules }, place) => {
    for (const [rule, value] of rules) {
      const known = fired.get(rule) ?? { places: [], values: [] };
      fired.set(rule, known);
      known.places.push(place);
      known.values.push(value);
    }
  });
  return fired;
}

export const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
