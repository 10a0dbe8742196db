/** From labelled postings to points, levels and wording. The same lessons in any order give the same outcome. */
import type { CrimeModel } from '../../domain/crime-shares.js';
import { scoreOfSum } from '../../domain/points.js';
import type { RulePack } from '../../domain/rule.js';
import type { WordingModel } from '../../domain/wording.js';
import { learnCrimes } from './crime-regression.js';
import { foldsWithWording, heldOutLogits } from './cross-validation.js';
import { foldsOf } from './folds.js';
import { boundsOf, type Lesson, type Worded } from './lesson.js';
import { createNgramReader, type NgramMatrix, type NgramText, ngramMatrix } from './ngram-matrix.js';
import {
  fitRules,
  fitWordingStage,
  type LearnedRule,
  type Lessons,
  STACK_SETTINGS,
  type WordingStage,
} from './stack.js';
import { type Constraints, type Levels, thresholdsFor, type UnseenScore } from './thresholds.js';
import type { WordingFit } from './wording-regression.js';

export interface Learned {
  readonly lessons: number;
  readonly bias: number;
  readonly rules: ReadonlyMap<string, LearnedRule>;
  readonly levels: Levels;
  readonly wording: WordingModel;
  /** null where the labels name fewer than two crimes. */
  readonly crimes: CrimeModel | null;
}

const LEAST_SUPPORT = 2;
const FOLDS = 6;
/** Heaviest n-grams that are kept: more cost space and add nothing that could be measured. */
const MOST_NGRAMS = 60_000;

export function learn(
  given: readonly Lesson[],
  pack: RulePack,
  constraints: Constraints,
): Learned | { readonly refused: string } {
  const lessons = lessonsOf(grouped(given), pack);
  const levels = thresholdsFor(unseenScores(lessons), constraints);
  if ('refused' in levels) return levels;
  const rows = [...lessons.lessons.keys()];
  const wording = fitWordingStage(lessons, rows, STACK_SETTINGS);
  const fit = fitRules(lessons, rows, wording.unseen, STACK_SETTINGS);
  const ordinary = round(10 * fit.wordingShare * medianOfNegatives(wording, lessons), 1);
  return {
    lessons: rows.length,
    bias: round(10 * fit.bias, 1) + ordinary,
    rules: fit.rules,
    levels,
    wording: { ...wordingModel(wording.fit, fit.wordingShare, lessons), ordinary },
    crimes: learnCrimes(lessons.lessons, new Map(pack.rules.map((rule) => [rule.id, rule]))),
  };
}

/** Lessons in a fixed order, ready to learn from. */
export function lessonsOf<One extends Lesson>(given: readonly One[], pack: RulePack): Lessons<One> {
  const lessons = [...given].sort(
    (a, b) => inOrder(a.text, b.text) || inOrder(a.group, b.group) || Number(a.isPositive) - Number(b.isPositive),
  );
  const matrix = ngramMatrix(lessons, LEAST_SUPPORT);
  return {
    lessons,
    matrix,
    paragraphs: paragraphsIn(lessons, matrix),
    labels: Uint8Array.from(lessons, ({ isPositive }) => (isPositive ? 1 : 0)),
    bounds: boundsOf(pack),
  };
}

/** By lesson, the paragraphs that may speak for it. */
export function paragraphsIn(lessons: readonly Worded[], matrix: NgramMatrix): NgramText[][] {
  const read = createNgramReader(matrix);
  return lessons.map(({ paragraphs, leastLength }) => paragraphs.map((paragraph) => read(paragraph, leastLength)));
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where too few writers are told apart, every text is a group by itself: the figures are then kinder than new writers will be. */
function grouped(lessons: readonly Lesson[]): readonly Lesson[] {
  const groups = new Set(lessons.map(({ group }) => group));
  return groups.size >= FOLDS ? lessons : lessons.map((lesson) => ({ ...lesson, group: lesson.text }));
}

function unseenScores(lessons: Lessons): UnseenScore[] {
  const folds = foldsOf(
    lessons.lessons.map(({ group }) => group),
    FOLDS,
  );
  const logits = heldOutLogits(lessons, foldsWithWording(lessons, folds, FOLDS, STACK_SETTINGS), STACK_SETTINGS);
  return lessons.lessons.map(({ isPositive, isOrdinary, reach }, row) => ({
    isPositive,
    isOrdinary,
    reach,
    score: scoreOfSum(10 * (logits[row] as number)),
  }));
}

/** What the wording says of the negative in the middle: the bias takes it over, so that rules are added to what such a text has. */
function medianOfNegatives({ unseen }: WordingStage, { labels }: Lessons): number {
  const logits = unseen.filter((_, row) => labels[row] === 0).sort();
  return logits[Math.floor(logits.length / 2)] ?? 0;
}

function wordingModel(
  { bias, weights }: WordingFit,
  wordingShare: number,
  { matrix }: Lessons,
): Omit<WordingModel, 'ordinary'> {
  const kept = matrix.ngrams
    .map((ngram, at): [string, number] => [ngram, Math.round(1000 * (weights[at] as number))])
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1));
  const share = round(wordingShare, 4);
  return {
    bias: round(bias, 4),
    share,
    most: round(10 * share * STACK_SETTINGS.mostWording, 1),
    weights: new Map(kept.slice(0, MOST_NGRAMS).sort((a, b) => (a[0] < b[0] ? -1 : 1))),
  };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
