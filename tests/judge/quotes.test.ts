import { expect, test } from 'vitest';
import { isQuoted, quotesOf } from '../../src/judge/quotes.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { toyPack } from '../toy.js';

const normalize = createNormalizer(toyPack([]));
const quoted = (text: string): string[] => quotesOf(normalize(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['かぎ括弧', '男は「運ぶだけ」と誘われた', ['「運ぶだけ」']],
  ['入れ子は外側', '「『運ぶだけ』と言う」と話した', ['「『運ぶだけ』と言う」']],
  ['引用符', '“即日現金”と"高収入"の文字', ['“即日現金”', '"高収入"']],
  ['閉じない括弧', '「運ぶだけと誘われた', []],
  ['遠すぎる閉じ括弧', `「${'あ'.repeat(500)}」と続く`, []],
  ['ほぼ全文の引用', '「運ぶだけ、1件5万」', []],
  ['見えない文字と絵文字', '🔥「運\u200bぶだけ」って', ['「運\u200bぶだけ」']],
])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));

test('a span is quoted only when it lies wholly inside', () => {
  const text = 'あ「運ぶだけ」い';
  const quotes = quotesOf(normalize(`${text}${'う'.repeat(20)}`));
  expect(isQuoted({ start: 2, end: 4 }, quotes)).toBe(true);
  expect(isQuoted({ start: 0, end: 4 }, quotes)).toBe(false);
  expect(isQuoted({ start: 7, end: 8 }, quotes)).toBe(false);
});
