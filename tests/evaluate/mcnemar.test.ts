import { expect, test } from 'vitest';
import { mcnemarExact } from '../../src/evaluate/mcnemar.js';

test.each([
  // By fractions: twice the sum of C(180, k) for k up to 59, over 2^180.
  [121, 59, 4.434449263755176e-6],
  [5, 0, 2 / 32],
  [1, 4, 12 / 32],
  [2, 1, 1],
  [3, 3, 1],
  [0, 0, 1],
])('%i better, %i worse', (better, worse, p) => {
  expect(mcnemarExact(better, worse)).toBeCloseTo(p, 12);
  expect(mcnemarExact(worse, better)).toBe(mcnemarExact(better, worse));
});

test('exact binomials by counting', () => {
  const total = 40;
  const choose = (n: bigint, k: bigint): bigint => (k === 0n ? 1n : (choose(n - 1n, k - 1n) * n) / k);
  for (let worse = 0; worse < total / 2; worse++) {
    let tail = 0n;
    for (let hits = 0n; hits <= BigInt(worse); hits++) tail += choose(BigInt(total), hits);
    expect(mcnemarExact(total - worse, worse)).toBeCloseTo((2 * Number(tail)) / 2 ** total, 12);
  }
});

test('thousands of flips neither vanish nor take long', () => {
  expect(mcnemarExact(50_000, 50_000)).toBeCloseTo(1, 6);
  expect(mcnemarExact(50_000, 50_700)).toBeCloseTo(0.0275, 3);
});
