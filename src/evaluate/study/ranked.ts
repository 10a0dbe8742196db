/** How well the scores of one variant of the model put positives above negatives, in a few figures. */
import type { RankedFigures } from '../../domain/study.js';
import { cellsOf, type Ranked } from '../score-cells.js';

const PRECISION = 0.95;

/** `ranked`: at least one positive and one negative. */
export function figuresOfRanked(ranked: Iterable<Ranked>): RankedFigures {
  const cells = cellsOf(ranked);
  const all = cells.reduce((sum, { positives }) => sum + positives, 0);
  let [hits, alarms, wins, bestF1, recall] = [0, 0, 0, 0, 0];
  for (const { positives, negatives } of cells) {
    wins += negatives * (hits + positives / 2);
    hits += positives;
    alarms += negatives;
    bestF1 = Math.max(bestF1, (2 * hits) / (hits + alarms + all));
    if (hits / (hits + alarms) >= PRECISION) recall = hits / all;
  }
  return { area: wins / (all * alarms), bestF1, recall };
}
