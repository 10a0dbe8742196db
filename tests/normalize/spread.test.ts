import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { todaysKanji } from '../../src/domain/old-kanji.js';
import { toOriginal } from '../../src/domain/text.js';
import { dots, lineBreaks, spaces } from '../../src/evaluate/mutate/inserted.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';
import { toyPack } from '../toy.js';

const normalize = createNormalizer(toyPack([]));
const AD = '駅前のカフェでホールスタッフを募集しています。時給1,150円、まかないつき。応募はcafe@example.jpまで';
const once = (): number => 0;

describe('a text whose every character stands apart', () => {
  test.each([
    ['spaces', spaces(AD, once)],
    ['dots', dots(AD, once)],
    ['one character a line', lineBreaks(AD, once)],
    ['a mark of two code units', dots(AD, once).replaceAll('.', '🔥').replace('example🔥jp', 'example.jp')],
  ])('is read as written together: %s', (_, spread) => {
    const { plain, isSpread } = normalize(spread);
    expect(plain.text).toBe(AD);
    expect(isSpread).toBe(true);
    const start = plain.text.indexOf('募集');
    const { start: from, end } = toOriginal(plain, { start, end: start + 2 });
    expect(spread.slice(from, end)).toMatch(/^募.{1,2}集$/su);
  });

  test.each([
    ['plain', AD],
    ['one word apart', `${AD} お 知 ら せ`],
    ['words apart', '軽作業 週払い 日払い 寮あり 送迎 手渡し 未経験 歓迎 大量 募集 交通費 支給'],
    ['a heading', 'お 知 ら せ'],
    ['a list of days', '月・火・水・木・金・土・日'],
  ])('others stay as they are: %s', (_, text) => {
    expect(normalize(text).isSpread).toBe(false);
    expect(normalize(text).plain.text).toBe(text);
  });

  test('any text keeps a way back that rises', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { plain } = normalize(spaces(text, once));
        for (let at = 1; at < plain.text.length; at++)
          expect(plain.starts[at] ?? 0).toBeGreaterThanOrEqual(plain.starts[at - 1] ?? 0);
      }),
    );
  });

  test('takes linear time', () => {
    expect(isLinear((size) => void normalize('あ い.'.repeat(size)), 20_000)).toBe(true);
  });
});

describe('old kanji', () => {
  test('are read as they are written today', () => {
    expect(normalize('國際學會で五萬圓').plain.text).toBe('国際学会で五万円');
  });

  test('others stay', () => {
    for (const letter of ['国', 'あ', 'A', '', '國國']) expect(todaysKanji(letter)).toBe(letter);
  });
});
