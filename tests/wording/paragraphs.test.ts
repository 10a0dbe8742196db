import { describe, expect, test } from 'vitest';
import type { WordingModel } from '../../src/domain/wording.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { createWording } from '../../src/wording/index.js';
import { paragraphsOf } from '../../src/wording/paragraphs.js';
import { toyPack } from '../toy.js';

const MODEL: WordingModel = {
  bias: -1,
  share: 1,
  most: 60,
  ordinary: 0,
  weights: new Map([
    ['運ぶだ', 12000],
    ['祭り', -12000],
  ]),
};
const normalize = createNormalizer(toyPack([]));
const weigh = (text: string, telling: string, model = MODEL) => {
  const start = text.indexOf(telling);
  const weighed = createWording(model)(normalize(text))(start < 0 ? [] : [{ start, end: start + telling.length }]);
  return { points: weighed.points, stretches: weighed.stretches() };
};
const HONEST = '町内の祭りのお知らせです。';
const OFFER = 'ＵＫさん募集。荷物を運ぶだけのお仕事です。';
const WRAPPED = `${HONEST}\n\n${OFFER}\n\n祭りでお待ちしています。`;

describe('a paragraph', () => {
  test('that shows a crime speaks for itself, with its own place in the text', () => {
    const wrapped = weigh(WRAPPED, 'ＵＫ');
    expect(wrapped.points).toBe(weigh(OFFER, '').points);
    const [stretch] = wrapped.stretches;
    expect(WRAPPED.slice(stretch?.start, stretch?.end)).toBe('運ぶだ');
  });

  test.each(['祭り', ''])('else the whole text does: "%s"', (telling) => {
    const whole = weigh(WRAPPED, telling);
    expect(whole.points).toBeLessThan(weigh(WRAPPED, 'ＵＫ').points);
    expect(whole.points).toBe(weigh(WRAPPED.replace(/\n+/g, '\n'), 'ＵＫ').points);
  });

  test('leaves the word to the whole where that weighs more', () => {
    const loud = { ...MODEL, weights: new Map([['祭り', 12000]]) };
    expect(weigh(WRAPPED, 'ＵＫ', loud)).toEqual(weigh(WRAPPED, '', loud));
  });

  test('is what blank lines part, a few and no headings', () => {
    const text = '一つ目の段落です\n \n二つ目の段落です';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '一つ目の段落です',
      '二つ目の段落です',
    ]);
    expect(paragraphsOf('一つ目の段落です\n二行目もあります')).toEqual([]);
    expect(paragraphsOf('見出し\n\n二つ目の段落です')).toEqual([]);
    expect(paragraphsOf('段落がたくさん\n\n'.repeat(9))).toEqual([]);
  });
});
