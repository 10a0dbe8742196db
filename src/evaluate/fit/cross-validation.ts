/** What models say of lessons that they didn't learn from: each fold is judged by a model of the other folds. */
import type { FlagLevel } from '../../domain/evaluation.js';
import { scoreOfSum, toTenths } from '../../domain/points.js';
import { levelAbove } from '../../domain/report.js';
import type { Scoring } from '../../domain/rule.js';
import {
  clamp,
  fitRules,
  fitWordingStage,
  type Lessons,
  type RuleFit,
  type StackSettings,
  type WordingStage,
  wordingLogitOf,
} from './stack.js';

export interface Fold {
  readonly learned: readonly number[];
  readonly held: readonly number[];
  /** Learned from `learned`: most of the time goes here, so that every variant of the rules shares it. */
  readonly wording: WordingStage;
}

/** `folds`: the fold of each lesson, from 0 up to `count`. `keep` thins out what is learned from. */
export function foldsWithWording(
  lessons: Lessons,
  folds: Int32Array,
  count: number,
  settings: StackSettings,
  keep: (row: number) => boolean = () => true,
): Fold[] {
  const rows = [...lessons.lessons.keys()];
  return Array.from({ length: count }, (_, fold): Fold => {
    const learned = rows.filter((row) => folds[row] !== fold && keep(row));
    return {
      learned,
      held: rows.filter((row) => folds[row] === fold),
      wording: fitWordingStage(lessons, learned, settings),
    };
  });
}

export interface HeldOut {
  readonly row: number;
  /** Learned from the folds that the row isn't in. */
  readonly fit: RuleFit;
  /** What the wording learned from them says of it. */
  readonly wording: number;
}

export function* heldOut(lessons: Lessons, folds: readonly Fold[], settings: StackSettings): Generator<HeldOut> {
  for (const { learned, held, wording } of folds) {
    const fit = fitRules(lessons, learned, wording.unseen, settings);
    for (const row of held) yield { row, fit, wording: wordingLogitOf(wording.fit, lessons, row) };
  }
}

/** log-odds of every lesson by the model of the folds that it isn't in. */
export function heldOutLogits(lessons: Lessons, folds: readonly Fold[], settings: StackSettings): Float64Array {
  const logits = new Float64Array(lessons.lessons.length);
  for (const { row, fit, wording } of heldOut(lessons, folds, settings))
    logits[row] = logitBy(fit, wording, lessons.lessons[row]?.rules, settings);
  return logits;
}

/** log-odds of a text by what was learned: `wording` is what the wording says of it, `rules` what fired, and how much of it counts. */
export function logitBy(
  { bias, wordingShare, rules: learned }: RuleFit,
  wording: number,
  rules: ReadonlyMap<string, number> | undefined,
  { mostWording }: StackSettings,
): number {
  let sum = bias + wordingShare * clamp(wording, mostWording);
  for (const [rule, value] of rules ?? []) sum += (learned.get(rule)?.weight ?? 0) * value;
  return sum;
}

/** 0 to 100, as a scan would print it: wording goes no further than its reach. */
export function scoreOf(logit: number, reach: FlagLevel, { levels }: Pick<Scoring, 'levels'>): number {
  const score = scoreOfSum(10 * logit);
  const above = levelAbove(reach);
  return above === null ? score : Math.min(score, toTenths(levels[above] - 0.1));
}
