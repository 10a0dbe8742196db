/** How well the scores of one variant of the model put positives above negatives, in a few figures. */
import type { Scoring } from '../../domain/rule.js';
import type { RankedFigures } from '../../domain/study.js';
import { type Fold, heldOutLogits, scoreOf } from '../fit/cross-validation.js';
import type { StackSettings } from '../fit/stack.js';
import { sampleOf } from '../ranking.js';
import { cellsOf, type Ranked } from '../score-cells.js';
import type { StudyLessons } from './study.js';

export interface Variant {
  readonly settings: StackSettings;
  /** Whether wording goes no further than its reach. */
  readonly needsGrounds: boolean;
}

/** Of the lessons that count in figures, each judged by what was learned without its fold. */
export function figuresOfHeldOut(
  lessons: StudyLessons,
  folds: readonly Fold[],
  { settings, needsGrounds }: Variant,
  scoring: Pick<Scoring, 'levels'>,
): RankedFigures {
  const logits = heldOutLogits(lessons, folds, settings);
  return figuresOfRanked(
    lessons.lessons.flatMap(({ told, isPositive, reach }, row) =>
      told.truth === 'ignored' || told.isRepeat
        ? []
        : [{ isPositive, score: scoreOf(logits[row] as number, needsGrounds ? reach : 'high', scoring) }],
    ),
  );
}

/** `ranked`: at least one positive and one negative. */
export function figuresOfRanked(ranked: Iterable<Ranked>): RankedFigures {
  const cells = cellsOf(ranked);
  const { roc, recalls } = sampleOf(cells);
  const all = cells.reduce((sum, { positives }) => sum + positives, 0);
  let [flagged, hits, bestF1] = [0, 0, 0];
  for (const { positives, negatives } of cells) {
    flagged += positives + negatives;
    hits += positives;
    bestF1 = Math.max(bestF1, (2 * hits) / (flagged + all));
  }
  return { area: roc ?? 0, bestF1, recall: recalls[0]?.recall ?? 0 };
}
