import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../src/evaluate/confusion.js';
import { wilson } from '../../src/evaluate/interval.js';

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i as in Newcombe 1998, table I', (hits, cases, low, high) => {
  const estimate = wilson(hits, cases);
  expect(estimate.value).toBe(hits / cases);
  expect(estimate.low).toBeCloseTo(low, 4);
  expect(estimate.high).toBeCloseTo(high, 4);
});

test('nothing to take a share of: no value, and anything is possible', () => {
  expect(wilson(0, 0)).toEqual({ value: null, low: 0, high: 1 });
});

test('the bounds hold the value, stay within 0 and 1, and mirror each other', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (hits, others) => {
      fc.pre(hits + others > 0);
      const { value, low, high } = wilson(hits, hits + others);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilson(others, hits + others).low).toBeCloseTo(1 - high, 12);
    }),
  );
});

test('precision, recall, F1 and false-positive rate of a confusion', () => {
  const figures = figuresOf({ truePositives: 6, falsePositives: 2, falseNegatives: 4, trueNegatives: 88 });
  expect(figures.precision).toEqual(wilson(6, 8));
  expect(figures.recall).toEqual(wilson(6, 10));
  expect(figures.falsePositiveRate).toEqual(wilson(2, 90));
  expect(figures.f1.value).toBeCloseTo((2 * 0.75 * 0.6) / (0.75 + 0.6), 12);
});

test("F1's bounds are those of hits among all that is positive or flagged, carried over", () => {
  // 6 of 12: Wilson gives 0.2538 to 0.7462, so F1 lies from 2 × 0.2538 / 1.2538 to 2 × 0.7462 / 1.7462.
  const { f1 } = figuresOf({ truePositives: 6, falsePositives: 2, falseNegatives: 4, trueNegatives: 88 });
  expect(f1.low).toBeCloseTo(0.4048, 4);
  expect(f1.high).toBeCloseTo(0.8547, 4);
});

test('nothing flagged: no precision; nothing positive: no recall; both: no F1', () => {
  const silent = figuresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 3, trueNegatives: 5 });
  expect([silent.precision.value, silent.recall.value, silent.f1.value]).toEqual([null, 0, 0]);
  const harmless = figuresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 5 });
  expect([harmless.recall.value, harmless.f1.value, harmless.falsePositiveRate.value]).toEqual([null, null, 0]);
});
