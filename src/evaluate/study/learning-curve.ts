/** How figures grow with the number of texts to learn from: whether more of them would help. */
import type { Scoring } from '../../domain/rule.js';
import type { CurveRow } from '../../domain/study.js';
import { heldOutLogits, scoreOf } from '../fit/cross-validation.js';
import { STACK_SETTINGS } from '../fit/stack.js';
import { seededRandom } from '../random.js';
import { figuresOfRanked } from './ranked.js';
import { foldsByGroup, type StudyLesson, type StudyLessons } from './study.js';

const SEED = 20261125;

/** Smaller shares are part of the larger ones. */
export function learningCurve(
  lessons: StudyLessons,
  groupOf: (lesson: StudyLesson) => string,
  shares: readonly number[],
  scoring: Pick<Scoring, 'levels'>,
): CurveRow[] {
  const random = seededRandom(SEED);
  const places = lessons.lessons.map(() => random());
  return shares.map((share) => {
    const folds = foldsByGroup(lessons, groupOf, (row) => (places[row] as number) < share);
    const logits = heldOutLogits(lessons, folds, STACK_SETTINGS);
    const ranked = lessons.lessons.flatMap(({ told, isPositive, reach }, row) =>
      told.truth === 'ignored' || told.isRepeat
        ? []
        : [{ isPositive, score: scoreOf(logits[row] as number, reach, scoring) }],
    );
    return { share, ...figuresOfRanked(ranked) };
  });
}
