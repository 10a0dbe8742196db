/** How figures grow with the number of texts to learn from: whether more of them would help. */
import type { Scoring } from '../../domain/rule.js';
import type { CurveRow } from '../../domain/study.js';
import { STACK_SETTINGS } from '../fit/stack.js';
import { seededRandom } from '../random.js';
import { figuresOfHeldOut } from './ranked.js';
import { foldsByGroup, type StudyLessons } from './study.js';

const SEED = 20261125;

/** Smaller shares are part of the larger ones. */
export function learningCurve(
  lessons: StudyLessons,
  shares: readonly number[],
  scoring: Pick<Scoring, 'levels'>,
): CurveRow[] {
  const random = seededRandom(SEED);
  const places = lessons.lessons.map(() => random());
  return shares.map((share) => {
    const folds = foldsByGroup(lessons, (row) => (places[row] as number) < share);
    const variant = { settings: STACK_SETTINGS, needsGrounds: true };
    return { share, ...figuresOfHeldOut(lessons, folds, variant, scoring) };
  });
}
