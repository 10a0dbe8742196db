/** The curves keep their shape in few points, and the levels stand on them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byLevel, type CurvePoint } from '../../src/domain/evaluation.js';
import { curveOf } from '../../src/evaluate/curve.js';
import { cellsOf, type Ranked } from '../../src/evaluate/score-cells.js';

const scored = fc.record({
  score: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  isPositive: fc.boolean(),
});
const NOWHERE = byLevel(() => ({ truePositives: -1, falsePositives: -1 }));

/** Counted one by one. */
const flaggedFrom = (score: number, all: readonly Ranked[]): CurvePoint => ({
  score,
  truePositives: all.filter((one) => one.score >= score && one.isPositive).length,
  falsePositives: all.filter((one) => one.score >= score && !one.isPositive).length,
});

test('every point says what is flagged from its score on, and the last flags everything', () => {
  fc.assert(
    fc.property(fc.array(scored, { minLength: 1, maxLength: 60 }), (all) => {
      const curve = curveOf(cellsOf(all), NOWHERE);
      for (const point of curve) expect(point).toEqual(flaggedFrom(point.score, all));
      const last = curve.at(-1);
      expect((last?.truePositives ?? 0) + (last?.falsePositives ?? 0)).toBe(all.length);
    }),
  );
});

test('no more than some two hundred points, none further apart than a step', () => {
  const all = Array.from(
    { length: 20_000 },
    (_, at): Ranked => ({ score: ((at * 7919) % 1001) / 10, isPositive: (at * 31) % 5 < 2 }),
  );
  const cells = cellsOf(all);
  expect(cells.length).toBe(1001);
  const curve = curveOf(cells, NOWHERE);
  expect(curve.length).toBeGreaterThan(90);
  expect(curve.length).toBeLessThan(205);
});

test('where a level flags, a point is kept', () => {
  const all = Array.from(
    { length: 20_000 },
    (_, at): Ranked => ({ score: (at % 1001) / 10, isPositive: at % 3 === 0 }),
  );
  const at = flaggedFrom(50.1, all);
  const { score: _, ...counts } = at;
  const without = curveOf(cellsOf(all), NOWHERE);
  expect(without).not.toContainEqual(at);
  expect(curveOf(cellsOf(all), { ...NOWHERE, medium: counts })).toContainEqual(at);
});

test('nothing judged makes no curve', () => {
  expect(curveOf([], NOWHERE)).toEqual([]);
});
