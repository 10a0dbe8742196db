/** The points of the ROC and precision-recall curves: what is flagged from each score on, thinned out to what a picture can show. */
import { type ByLevel, type Confusion, type CurvePoint, FLAG_LEVELS } from '../domain/evaluation.js';
import type { Cell } from './score-cells.js';

/** Where neither rate has moved this far, the last point kept stands for the next ones. */
const STEP = 1 / 100;

type Flagged = Pick<Confusion, 'truePositives' | 'falsePositives'>;

/** `cells` by falling score. Kept exactly: the first, the last, and where what is flagged is what a level flags. */
export function curveOf(cells: readonly Cell[], levels: ByLevel<Flagged>): CurvePoint[] {
  const all = pointsOf(cells);
  const last = all.at(-1);
  const [positives, negatives] = [last?.truePositives || 1, last?.falsePositives || 1];
  const isOperating = (point: CurvePoint): boolean =>
    FLAG_LEVELS.some(
      (level) =>
        levels[level].truePositives === point.truePositives && levels[level].falsePositives === point.falsePositives,
    );
  const curve: CurvePoint[] = [];
  for (const point of all) {
    const before = curve.at(-1);
    const hits = point.truePositives - (before?.truePositives ?? 0);
    const alarms = point.falsePositives - (before?.falsePositives ?? 0);
    const isFar = hits / positives >= STEP || alarms / negatives >= STEP;
    if (before === undefined || point === last || isFar || isOperating(point)) curve.push(point);
  }
  return curve;
}

function pointsOf(cells: readonly Cell[]): CurvePoint[] {
  let [truePositives, falsePositives] = [0, 0];
  return cells.map(({ score, positives, negatives }) => {
    truePositives += positives;
    falsePositives += negatives;
    return { score, truePositives, falsePositives };
  });
}
