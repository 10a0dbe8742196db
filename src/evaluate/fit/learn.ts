/** From labelled postings to points, levels and wording. The same lessons in any order give the same outcome. */
import type { RulePack } from '../../domain/rule.js';
import type { WordingModel } from '../../domain/wording.js';
import { boundsOf, type Lesson } from './lesson.js';
import { ngramMatrix } from './ngram-matrix.js';
import {
  fitStack,
  foldsOf,
  type LearnedRule,
  STACK_SETTINGS,
  type StackData,
  type StackFit,
  stackLogit,
} from './stack.js';
import { type Constraints, type Levels, thresholdsFor, type UnseenScore } from './thresholds.js';

export interface Learned {
  readonly lessons: number;
  readonly bias: number;
  readonly rules: ReadonlyMap<string, LearnedRule>;
  readonly levels: Levels;
  readonly wording: WordingModel;
  readonly unseen: readonly UnseenScore[];
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
  const lessons = grouped(given).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const data: StackData = {
    lessons,
    matrix: ngramMatrix(
      lessons.map(({ text }) => text),
      LEAST_SUPPORT,
    ),
    labels: Uint8Array.from(lessons, ({ isPositive }) => (isPositive ? 1 : 0)),
    bounds: boundsOf(pack),
  };
  const unseen = unseenScores(data);
  const levels = thresholdsFor(unseen, constraints);
  if ('refused' in levels) return levels;
  const fit = fitStack(data, [...lessons.keys()], STACK_SETTINGS);
  return {
    lessons: lessons.length,
    bias: 10 * fit.bias,
    rules: fit.rules,
    levels,
    wording: wordingOf(fit, data),
    unseen,
  };
}

/** Where too few writers are told apart, every text is a group by itself: the figures are then kinder than new writers will be. */
function grouped(lessons: readonly Lesson[]): Lesson[] {
  const groups = new Set(lessons.map(({ group }) => group));
  return groups.size >= FOLDS ? [...lessons] : lessons.map((lesson) => ({ ...lesson, group: lesson.text }));
}

/** What the model learned on other groups says of every lesson; wording alone stops short of the middle. */
function unseenScores(data: StackData): UnseenScore[] {
  const folds = foldsOf(
    data.lessons.map(({ group }) => group),
    FOLDS,
  );
  const scores: UnseenScore[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = [...data.lessons.keys()];
    const fit = fitStack(
      data,
      rows.filter((row) => folds[row] !== fold),
      STACK_SETTINGS,
    );
    for (const row of rows.filter((one) => folds[one] === fold)) {
      const lesson = data.lessons[row] as Lesson;
      const score = 100 / (1 + Math.exp(-stackLogit(fit, data, row, STACK_SETTINGS)));
      scores.push({ isPositive: lesson.isPositive, score: lesson.isGrounded ? score : Math.min(score, UNGROUNDED) });
    }
  }
  return scores;
}

/** Below any threshold for medium that makes sense. */
const UNGROUNDED = 20;

function wordingOf({ wording, wordingShare }: StackFit, { matrix }: StackData): WordingModel {
  const weights = matrix.ngrams.map((ngram, at): [string, number] => [
    ngram,
    Math.round(1000 * (wording.weights[at] as number)),
  ]);
  const kept = weights
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1));
  const share = round(wordingShare, 4);
  return {
    bias: round(wording.bias, 4),
    share,
    most: round(10 * share * STACK_SETTINGS.mostWording, 1),
    weights: new Map(kept.slice(0, MOST_NGRAMS).sort((a, b) => (a[0] < b[0] ? -1 : 1))),
  };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
