import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf } from '../../src/evaluate/calibration.js';
import { rankingOf } from '../../src/evaluate/ranking.js';
import { type Cell, cellsOf, type Ranked } from '../../src/evaluate/score-cells.js';

const ranked = (positives: readonly number[], negatives: readonly number[]): Ranked[] => [
  ...positives.map((score) => ({ score, isPositive: true })),
  ...negatives.map((score) => ({ score, isPositive: false })),
];

const some = fc.array(
  fc.integer({ min: 0, max: 20 }).map((score) => score * 5),
  { minLength: 1, maxLength: 30 },
);

describe('areas', () => {
  test("scikit-learn's example: 0.1 and 0.4 are negative, 0.35 and 0.8 positive", () => {
    const { rocArea, prArea } = rankingOf(cellsOf(ranked([35, 80], [10, 40])));
    expect(rocArea.value).toBe(0.75);
    expect(prArea.value).toBeCloseTo(0.8333333, 6);
  });

  test('the ratings of Hanley and McNeil 1982: area 0.893 with a standard error of 0.032', () => {
    const [normal, abnormal] = [
      [33, 6, 6, 11, 2],
      [3, 2, 2, 11, 33],
    ];
    const cells: Cell[] = [4, 3, 2, 1, 0].map((at) => ({
      score: at * 25,
      positives: abnormal?.[at] ?? 0,
      negatives: normal?.[at] ?? 0,
    }));
    const { rocArea } = rankingOf(cells);
    expect(rocArea.value).toBeCloseTo(0.893, 3);
    expect(rocArea.low).toBeCloseTo(0.893 - 1.96 * 0.032, 1.7);
    expect(rocArea.high).toBeCloseTo(0.893 + 1.96 * 0.032, 1.7);
  });

  test('how often a positive scores above a negative, ties counting half', () => {
    fc.assert(
      fc.property(some, some, (positives, negatives) => {
        const wins = positives.flatMap((up) => negatives.map((down) => (up > down ? 1 : up === down ? 0.5 : 0)));
        const expected = wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
        expect(rankingOf(cellsOf(ranked(positives, negatives))).rocArea.value).toBeCloseTo(expected, 10);
      }),
      { numRuns: 30 },
    );
  });

  test('average precision: precision at each threshold, weighed by the recall it adds', () => {
    // 90: 1 of 1; 70: 2 of 4 (a tie with two negatives); 20: 3 of 5.
    const { prArea } = rankingOf(cellsOf(ranked([90, 70, 20], [70, 70])));
    expect(prArea.value).toBeCloseTo((1 + 2 / 4 + 3 / 5) / 3, 12);
  });

  test('one side alone has no area', () => {
    for (const cells of [cellsOf(ranked([50], [])), cellsOf(ranked([], [50])), []]) {
      const { rocArea, prArea, recallAt } = rankingOf(cells);
      const nothing = { value: null, low: 0, high: 1 };
      expect([rocArea, prArea, ...recallAt.map(({ recall }) => recall)]).toEqual(Array(5).fill(nothing));
    }
  });

  test('the same postings give the same bounds, in any order', () => {
    const all = ranked([90, 80, 70, 60, 30], [65, 40, 30, 20, 10]);
    expect(rankingOf(cellsOf(all.toReversed()))).toEqual(rankingOf(cellsOf(all)));
    expect(rankingOf(cellsOf(all)).rocArea.low).toBeLessThan(0.9);
  });

  test('a bootstrap of the share of wins is as wide as theory says', () => {
    // A positive wins against 80 of 100 equal negatives: with 4 score values the spread is that of the negatives' share.
    const { rocArea } = rankingOf([
      { score: 90, positives: 0, negatives: 200 },
      { score: 50, positives: 5_000, negatives: 0 },
      { score: 10, positives: 0, negatives: 800 },
    ]);
    expect(rocArea.value).toBe(0.8);
    const half = 1.96 * Math.sqrt((0.8 * 0.2) / 1_000);
    expect(rocArea.low).toBeCloseTo(0.8 - half, 2);
    expect(rocArea.high).toBeCloseTo(0.8 + half, 2);
  });
});

describe('recall at a precision', () => {
  test('the lowest threshold that keeps it, even where a higher one does not', () => {
    // 99: a negative (0/1); 80: 19 positives (19/20 = 0.95); 10: the rest.
    const { recallAt } = rankingOf([
      { score: 99, positives: 0, negatives: 1 },
      { score: 80, positives: 19, negatives: 0 },
      { score: 10, positives: 5, negatives: 50 },
    ]);
    expect(recallAt.map(({ precision, recall, score }) => [precision, recall.value, score])).toEqual([
      [0.95, 19 / 24, 80],
      [0.98, 0, null],
      [0.99, 0, null],
    ]);
  });
});

describe('calibration', () => {
  test("scikit-learn's Brier example", () => {
    expect(calibrationOf(cellsOf(ranked([90, 80], [10, 30]))).brier).toBeCloseTo(0.0375, 12);
  });

  test('ten bins, the last one closed, empty ones left out', () => {
    const { table } = calibrationOf(cellsOf(ranked([100, 99.9, 90, 0], [10, 9.9, 10])));
    expect(table.map(({ from, to, postings, meanScore }) => [from, to, postings, meanScore])).toEqual([
      [0, 10, 2, 4.95],
      [10, 20, 2, 10],
      [90, 100, 3, (100 + 99.9 + 90) / 3],
    ]);
    expect(table.map(({ observed }) => observed.value)).toEqual([0.5, 0, 1]);
  });

  test('nothing has no score', () => {
    expect(calibrationOf([])).toEqual({ brier: null, table: [] });
  });
});
