/** Whether a score of 70 means seven in ten: Brier score and reliability table. */
import type { Bin, Calibration } from '../domain/evaluation.js';
import { wilson } from './interval.js';
import type { Cell } from './score-cells.js';

const WIDTH = 10;

export function calibrationOf(cells: readonly Cell[]): Calibration {
  let squares = 0;
  let postings = 0;
  for (const { score, positives, negatives } of cells) {
    squares += positives * (1 - score / 100) ** 2 + negatives * (score / 100) ** 2;
    postings += positives + negatives;
  }
  const starts = Array.from({ length: 100 / WIDTH }, (_, at) => at * WIDTH);
  return { brier: postings === 0 ? null : squares / postings, table: starts.flatMap((from) => binOf(from, cells)) };
}

/** None where no score falls into it. */
function binOf(from: number, cells: readonly Cell[]): Bin[] {
  const to = from + WIDTH;
  const within = cells.filter(({ score }) => score >= from && (score < to || to === 100));
  const positives = within.reduce((sum, cell) => sum + cell.positives, 0);
  const postings = within.reduce((sum, cell) => sum + cell.negatives, positives);
  if (postings === 0) return [];
  const scores = within.reduce((sum, cell) => sum + cell.score * (cell.positives + cell.negatives), 0);
  return [{ from, to, postings, meanScore: scores / postings, observed: wilson(positives, postings) }];
}
