/**
 * The whole model: n-gram weights learned first, then points for rules and a share for the wording, learned together on what the
 * wording said of texts it had not seen (stacking, Wolpert 1992), so that it is not trusted more than it deserves.
 */
import { type Feature, fitBounded } from './bounded-regression.js';
import type { Lesson, RuleBounds } from './lesson.js';
import type { NgramMatrix } from './ngram-matrix.js';
import { fitWording, logitOf, type WordingFit } from './wording-regression.js';

export interface StackData {
  readonly lessons: readonly Lesson[];
  readonly matrix: NgramMatrix;
  readonly labels: Uint8Array;
  readonly bounds: readonly RuleBounds[];
}

export interface StackSettings {
  /** Pull of the weights to their priors. */
  readonly l2: number;
  /** The wording's log-odds count up to this much, either way. */
  readonly mostWording: number;
}

export const STACK_SETTINGS: StackSettings = { l2: 2, mostWording: 5 };

export interface LearnedRule {
  readonly weight: number;
  /** Standard error. */
  readonly error: number;
  readonly support: number;
}

export interface StackFit {
  readonly bias: number;
  readonly wordingShare: number;
  readonly rules: ReadonlyMap<string, LearnedRule>;
  readonly wording: WordingFit;
}

/** Learns from `rows` of the lessons. */
export function fitStack(data: StackData, rows: readonly number[], settings: StackSettings): StackFit {
  const { lessons, matrix, labels, bounds } = data;
  const { l2 } = settings;
  const places = [...rows.keys()];
  const wording: Feature = {
    rows: Int32Array.from(places),
    values: unseenLogits(data, rows, settings.mostWording),
    lower: 0,
    upper: 3,
    prior: 0,
    l2,
  };
  const features = bounds.map((bound) =>
    featureOf(bound, places, (at) => lessons[rows[at] as number] as Lesson, settings),
  );
  const chosen = Uint8Array.from(rows, (row) => labels[row] as number);
  const { bias, weights, errors } = fitBounded([wording, ...features], chosen, new Float64Array(rows.length).fill(1));
  const rules = bounds.map(({ rule }, at): [string, LearnedRule] => [
    rule,
    { weight: weights[at + 1] as number, error: errors[at + 1] as number, support: features[at]?.rows.length ?? 0 },
  ]);
  return { bias, wordingShare: weights[0] as number, rules: new Map(rules), wording: fitWording(matrix, labels, rows) };
}

function featureOf(
  { rule, lower, upper, prior }: RuleBounds,
  places: readonly number[],
  lessonAt: (place: number) => Lesson,
  { l2 }: StackSettings,
): Feature {
  const fired = places.filter((at) => (lessonAt(at).rules.get(rule) ?? 0) !== 0);
  return {
    rows: Int32Array.from(fired),
    values: Float64Array.from(fired, (at) => lessonAt(at).rules.get(rule) ?? 0),
    lower,
    upper,
    prior,
    l2,
  };
}

const FOLDS = 5;

/** For each of `rows`, what the wording learned on the folds without its group says. */
function unseenLogits({ lessons, matrix, labels }: StackData, rows: readonly number[], most: number): Float64Array {
  const folds = foldsOf(
    rows.map((row) => lessons[row]?.group ?? ''),
    FOLDS,
  );
  const logits = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = rows.filter((_, at) => folds[at] !== fold);
    const fit = fitWording(matrix, labels, others);
    rows.forEach((row, at) => {
      if (folds[at] === fold) logits[at] = clamp(logitOf(fit, matrix, row), most);
    });
  }
  return logits;
}

export const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** Whole groups go to the fold that has the fewest texts so far, larger groups first. */
export function foldsOf(groups: readonly string[], count: number): Int32Array {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const load = new Array<number>(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = load.indexOf(Math.min(...load));
    foldOf.set(group, fold);
    load[fold] = (load[fold] ?? 0) + size;
  }
  return Int32Array.from(groups, (group) => foldOf.get(group) ?? 0);
}

/** log-odds of a row under a fit. */
export function stackLogit(
  fit: StackFit,
  { lessons, matrix }: StackData,
  row: number,
  { mostWording }: StackSettings,
): number {
  let sum = fit.bias + fit.wordingShare * clamp(logitOf(fit.wording, matrix, row), mostWording);
  for (const [rule, value] of lessons[row]?.rules ?? []) sum += (fit.rules.get(rule)?.weight ?? 0) * value;
  return sum;
}
