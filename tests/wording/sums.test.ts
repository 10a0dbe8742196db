import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNgramTable } from '../../src/wording/known.js';
import { openNgramSums } from '../../src/wording/sums.js';
import { buildNgramTable } from '../../src/wording/table.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';

const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['運', 3],
  ['運ぶ', -32767],
  ['運ぶだ', 500],
  ['だけ', 40],
  ['だけだ', -7],
  ['ーー', 11],
  ['0', 2],
  [' ', 5],
  ['a b', 32767],
  ['💰', 9],
  ['💰💰', 13],
  ['\ufffd', 1],
]);
const table = buildNgramTable([...WEIGHTS.keys()], [...WEIGHTS.values()]);

describe('the sum of the n-grams of a text', () => {
  it('is what those that are found come to, in any stretch of any text', () => {
    const [find, sum] = [openNgramTable(table), openNgramSums(table)];
    const bits = fc.constantFrom(...WEIGHTS.keys(), '運ぶだけ', 'ダケ', '〜', ' \n', '３', 'ab', '\ud83d');
    const text = fc.array(fc.oneof(bits, hostileText()), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(9), fc.nat(9), (whole, before, behind) => {
        const [start, end] = [Math.min(before, whole.length), whole.length - behind];
        const { count, values, letters } = find(whole, start, end);
        const expected = values.subarray(0, count).reduce((total, value) => total + value, 0);
        const { length } = letters;
        expect(sum(whole, start, end)).toEqual({ sum: expected, length });
      }),
      { numRuns: 300 },
    );
  });

  it('is told in linear time', () => {
    const sum = openNgramSums(table);
    for (const text of ['だけ', '💰', ' 　\n'])
      expect(isLinear((size) => void sum(text.repeat(size), 0, text.length * size), 20_000)).toBe(true);
  });

  it('holds no value that a cell has no room for', () => {
    expect(() => buildNgramTable(['だけ'], [32_768])).toThrow(RangeError);
  });
});
