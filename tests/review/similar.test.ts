/** Copies with other sums and handles resemble each other, texts about the same thing don't. */
import { describe, expect, test } from 'vitest';
import { singleFacet } from '../../src/review/facets.js';
import { comparerTo, LEAST_SHARE, sharing } from '../../src/review/similar.js';

const AD = '荷物を受け取って指定の場所へ運ぶだけのお仕事です。日給3万円、即日払い。詳細は @toy_a まで';

describe('comparerTo', () => {
  const shareOf = comparerTo(AD);
  test('finds copies', () => {
    expect(shareOf(AD)).toBe(1);
    expect(shareOf(AD.replace('3万', '8万'))).toBe(1);
    expect(shareOf(AD.replace('@toy_a', '@toy_bcd'))).toBeGreaterThan(0.7);
  });
  test('leaves others alone', () => {
    expect(shareOf('ひよこまめ食堂では、ホールスタッフを募集しています。時給1,230円〜、週2日から。')).toBeLessThan(
      LEAST_SHARE,
    );
    expect(shareOf('')).toBe(0);
    expect(comparerTo('')('')).toBe(0);
    expect(comparerTo('あ')(AD)).toBe(0);
  });
  test('keeps nothing of the text before', () => {
    const [first, , again] = [AD, AD.repeat(2), AD].map((text) => shareOf(text));
    expect(again).toBe(first);
  });
});

test('sharing finds who has the same value', () => {
  const cells = [0, 1, 0, -1, 1, 0];
  const facet = singleFacet('indicator', 2, cells.length, (row) => cells[row] ?? -1);
  expect(sharing(0, facet)).toEqual([2, 5]);
  expect(sharing(3, facet)).toEqual([]);
  expect(sharing(0, undefined)).toEqual([]);
});
