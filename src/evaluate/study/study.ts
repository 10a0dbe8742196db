/** How good the model is on texts of writers that it never saw: whole groups are left out, learned around, and judged. */
import { levelOf } from '../../domain/points.js';
import type { Scoring } from '../../domain/rule.js';
import { type Fold, foldsWithWording, heldOutLogits, scoreOf } from '../fit/cross-validation.js';
import type { Lesson } from '../fit/lesson.js';
import { type Lessons, STACK_SETTINGS } from '../fit/stack.js';
import type { Judgement, Told } from '../judgement.js';

/** A labelled posting to learn from and to be judged by what was learned from others. */
export interface StudyLesson extends Lesson {
  readonly id: string;
  readonly told: Told;
}

export type StudyLessons = Lessons<StudyLesson>;

/** Each group is left out in turn. `keep` thins out what is learned from. */
export function foldsByGroup(lessons: StudyLessons, keep: (row: number) => boolean = () => true): Fold[] {
  const groups = [...new Set(lessons.lessons.map(({ group }) => group))].sort();
  const folds = Int32Array.from(lessons.lessons, ({ group }) => groups.indexOf(group));
  return studyFolds(lessons, folds, groups.length, keep);
}

/** What is on neither side is judged and never learned from. */
export function studyFolds(
  lessons: StudyLessons,
  folds: Int32Array,
  count: number,
  keep: (row: number) => boolean = () => true,
): Fold[] {
  const isLearned = (row: number): boolean => lessons.lessons[row]?.told.truth !== 'ignored' && keep(row);
  return foldsWithWording(lessons, folds, count, STACK_SETTINGS, isLearned);
}

/** What is said of each lesson by what was learned without its group. */
export function judgementsBy(
  lessons: StudyLessons,
  folds: readonly Fold[],
  scoring: Pick<Scoring, 'levels'>,
): Judgement[] {
  const logits = heldOutLogits(lessons, folds, STACK_SETTINGS);
  return lessons.lessons.map(({ id, told, rules, reach }, row) => {
    const score = scoreOf(logits[row] as number, reach, scoring);
    return { id, ...told, score, level: levelOf(score, scoring), rules: [...rules.keys()], decisive: [] };
  });
}
