import { expect, test } from 'vitest';
import { inRounds, median } from '../../src/bench/rounds.js';
import { markdownOf } from '../../src/bench/table.js';
import { meanLength, mixOf, poolsIn, take } from '../../src/bench/texts.js';

const pools = poolsIn('fixtures');

test('a mix is the same for the same seed, and has its share of suspicious texts', () => {
  const texts = take(mixOf(pools, 0.1), 2_000);
  expect(take(mixOf(pools, 0.1), 100)).toEqual(texts.slice(0, 100));
  expect(take(mixOf(pools, 0.1, 2), 100)).not.toEqual(texts.slice(0, 100));
  const suspicious = new Set(pools.suspicious);
  const share = texts.filter((text) => suspicious.has(text)).length / texts.length;
  expect(share).toBeGreaterThan(0.07);
  expect(share).toBeLessThan(0.13);
  expect(meanLength(texts)).toBeGreaterThan(100);
  expect(meanLength(texts)).toBeLessThan(200);
});

test('medians are of the rounds that count', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
  let runs = 0;
  const busy = (): void => {
    runs += [...'あ'.repeat(200_000)].length;
  };
  const times = inRounds({ idle: () => {}, busy }, 3);
  expect(runs).toBe(4 * 200_000);
  expect(times.get('busy')).toBeGreaterThan(times.get('idle') as number);
});

test('a row says what it was measured against', () => {
  const table = markdownOf([
    { what: 'scan', value: 12_345.6, unit: 'posts/s', ratios: { kuromoji: 8.123, MeCab: Number.NaN }, wanted: '≥ 7' },
  ]);
  expect(table.split('\n').at(-1)).toBe('| scan | 12,300 posts/s | 8.12 × kuromoji, – × MeCab | ≥ 7 |');
});
