import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiragana, katakana } from '../../src/evaluate/mutate/respelled.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const normalize = createNormalizer(
  toyPack([toyRule('words', { phrase: ['テレグラム', 'スタッフ', 'タタキ', 'たたき', 'たたきの'] })]),
);
const read = (text: string): string => normalize(text).plain.text;
const once = (): number => 0;

describe('a text in one kana throughout', () => {
  test.each([
    ['荷物を受け取るだけです。スタッフはテレグラムへ', katakana],
    ['スタッフはテレグラムへ', hiragana],
  ])('is read as it would have been written: %s', (text, respell) => {
    expect(respell(text, once)).not.toBe(text);
    expect(read(respell(text, once))).toBe(text);
  });

  test('a word that rules write in hiragana as often is left in it', () => {
    expect(read('タタキヲ食ベル')).toBe('たたきを食べる');
  });

  test.each(['スタッフ募集', 'テレグラム', 'タタキの店', 'すたっふとテレグラム', '募集'])('others stay: %s', (text) =>
    expect(read(text)).toBe(text),
  );

  test('any text keeps its length', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { plain: view } = normalize(text);
        expect(view.starts.length).toBeGreaterThanOrEqual(view.text.length);
      }),
    );
  });

  test('takes linear time', () => {
    expect(isLinear((size) => void read('テレグラヲ'.repeat(size)), 10_000)).toBe(true);
  });
});

describe('emoji between letters', () => {
  const squeezed = (text: string): string => normalize(text).squeezed.text;

  test.each([
    ['口🔥🔥🔥座', '口座'],
    ['1✨✨✨日3万', '1日3万'],
    ['💳お持ち👍🏽の方', '💳お持ちの方'],
    ['5🔥5万', '5🔥5万'],
    ['受付、🔥急募', '受付、🔥急募'],
  ])('%s reads %s', (text, expected) => expect(squeezed(text)).toBe(expected));
});
