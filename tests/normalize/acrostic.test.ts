import { describe, expect, test } from 'vitest';
import { createNormalizer } from '../../src/normalize/index.js';
import { isLinear } from '../growth.js';
import { toyPack, toyTerm } from '../toy.js';

const normalize = createNormalizer(
  toyPack([], [toyTerm('roles', ['受け子', 'うけこ', '口座', 'はこび'], { guarded: true })]),
);
const POEM = '受かった日の朝\nけさは晴れ\n「子どもの声\n募る思いをDMで';

describe('jargon down the first letters of the lines', () => {
  test('is read, and the last line to its end', () => {
    const { squeezed, folds } = normalize(POEM);
    expect(squeezed.text).toBe('受け子募る思いをdmで');
    expect(folds.map(({ start, end }) => POEM.slice(start, end))).toEqual(['受', 'け', '子']);
  });

  test.each(['ウソみたい\nけさの夢\nこわくない\nDMして', '口ずさむ\n座ったまま\n空へ\nさあ'])('%j', (text) =>
    expect(normalize(text).folds.length).toBeGreaterThan(0),
  );

  test.each([
    ['three lines', '受かった\nけさの\n子ども'],
    ['other words', 'いつも\nぬけた\nのどか\nしばふ'],
    ['paragraphs', POEM.replace('朝', `朝${'に'.repeat(50)}`)],
    ['one letter a line, which is set upright', '受\nけ\n子\n募'],
  ])('%s: not', (_, text) => expect(normalize(text).folds).toEqual([]));

  test('takes linear time', () => {
    expect(isLinear((size) => void normalize(`${'あい\n'.repeat(size)}受け`), 5_000)).toBe(true);
  });
});
