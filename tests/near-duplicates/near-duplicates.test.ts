import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/evaluate/random.js';
import { createRepeats } from '../../src/evaluate/repeats.js';
import { createGrouper } from '../../src/near-duplicates/index.js';
import { hostileText } from '../text.js';

const AD = '【急募】都内で荷物を受け取るだけの簡単なお仕事です。日給3万円、即日払い。詳細はDMください';

const groupsOf = (...texts: string[]): number[] => {
  const { groupOf } = createGrouper();
  return texts.map(groupOf);
};

describe('the same group', () => {
  test.each([
    ['他の金額', AD.replace('3万', '5万')],
    ['全角の数字', AD.replace('3', '３')],
    ['絵文字と空白', AD.replace('日給', '🔥🔥 日 給 💰').replace('。', '！！\n')],
    ['カタカナ', AD.replace('ください', 'クダサイ')],
    ['半角カナ', AD.replace('ください', 'ｸﾀﾞｻｲ')],
    ['末尾のタグ', `${AD} #即日`],
    ['一語の差', AD.replace('都内', '市内')],
  ])('%s', (_, copy) => {
    expect(groupsOf(AD, copy)).toEqual([0, 0]);
  });

  test('sums and telephone numbers of the same length', () => {
    expect(
      groupsOf('日給12,500円 時給1,226円 電話090-0000-1234', '日給38,700円 時給9,845円 電話080-0000-9876'),
    ).toEqual([0, 0]);
  });

  test('emoji alone are a text too', () => {
    expect(groupsOf('🔥🔥🔥🔥', '🔥🔥🔥🔥', '🍎🍊🍇🍓')).toEqual([0, 0, 1]);
  });
});

test('other texts are other groups', () => {
  const other = '居酒屋のホールスタッフを募集しています。時給1,200円、交通費支給。応募は電話で';
  expect(groupsOf(AD, other, AD.slice(0, 12), '', 'あ', 'い', '')).toEqual([0, 1, 2, 3, 4, 5, 3]);
});

test('texts are grouped from about seven tenths of common letters on', () => {
  const random = seededRandom(1);
  const letter = (): string => String.fromCharCode(0x4e00 + Math.floor(random() * 5_000));
  const text = (length: number): string => Array.from({ length }, letter).join('');
  // Of 400 letters the first `kept` are the same: k / (800 - k) of the 4-grams are common.
  const together = (common: number): number => {
    const kept = Math.round((2 * 400 * common) / (1 + common));
    const pairs = Array.from({ length: 100 }, () => {
      const first = text(400);
      return groupsOf(first, first.slice(0, kept) + text(400 - kept));
    });
    return pairs.filter(([, second]) => second === 0).length;
  };
  expect(together(0.5)).toBeLessThanOrEqual(3);
  expect(together(0.7)).toBeGreaterThan(25);
  expect(together(0.7)).toBeLessThan(75);
  expect(together(0.9)).toBeGreaterThanOrEqual(98);
});

test('no text throws, and each is its own near-duplicate', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(groupsOf(text, text)).toEqual([0, 0]);
    }),
  );
});

test('a megabyte, and thousands that share a commonplace, take no longer than they must', () => {
  const { groupOf, groups } = createGrouper();
  groupOf('荷物を運ぶ'.repeat(200_000));
  const started = performance.now();
  for (let at = 0; at < 5_000; at++)
    groupOf(
      `${'お仕事の詳細はプロフィールをご覧ください'}${String.fromCharCode(0x4e00 + at, 0x5e00 + at, 0x6e00 + at).repeat(9)}`,
    );
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(groups()).toBeGreaterThan(1_000);
}, 60_000);

test('a warning that copies an ad is no repeat of it; a copy with the same truth is', () => {
  const isRepeat = createRepeats();
  expect([
    isRepeat(AD, 'positive'),
    isRepeat(AD, 'negative'),
    isRepeat(AD, 'positive'),
    isRepeat(AD, 'negative'),
  ]).toEqual([false, false, true, true]);
});
