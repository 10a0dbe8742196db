/** Terms are looked for wherever a mask or a dash stands: texts of nothing else take no longer a letter. */
import { describe, expect, test } from 'vitest';
import { createNormalizer } from '../../src/normalize/index.js';
import { isLinear } from '../growth.js';
import { toyPack, toyTerm } from '../toy.js';

const JARGON = ['受け子', '出し子', '闇バイト', '口座買取', 'テレグラム', '運び屋', 'サーバー募集'];
const normalize = createNormalizer(
  toyPack([], [toyTerm('jargon', JARGON, { guarded: true })], { masks: ['○', '〇', '*', '●'] }),
);

describe('time grows with the text', () => {
  test.each(['-', '〜', 'ー-', '○', '○○県', '○-', 'サー-', '●*'])('of %s', (part) => {
    expect(isLinear((size) => void normalize(part.repeat(size)), 20_000)).toBe(true);
  });
});

test('dashes after kana are the long sound, however many stand before', () => {
  expect(normalize('サ-バ-募集の○バイト').plain.text).toContain('闇バイト');
  expect(normalize(`${'-'.repeat(2_000)}サ○バー募集`).plain.text).toContain('サーバー募集');
  expect(normalize(`サ${'-'.repeat(2_000)}○け子`).plain.text).toContain('○け子');
});

test('letters hidden one after the other are those of a term that goes on with what stands behind', () => {
  expect(normalize('闇○○トの募集').folds).toEqual([]);
  expect(normalize('の○○の受○子').plain.text).toBe('の○○の受け子');
});
