import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuoted, quotesOf } from '../../src/judge/quotes.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { hostileText } from '../text.js';
import { toyPack } from '../toy.js';

const normalize = createNormalizer(toyPack([]));
const quotesIn = (text: string): string[] => quotesOf(normalize(text)).map(({ start, end }) => text.slice(start, end));

describe('quotesOf', () => {
  test.each([
    ['鉤括弧', '先輩が「受け子やらない?」と言った', ['「受け子やらない?」']],
    ['二つ', '「運ぶだけ」や『即金』など', ['「運ぶだけ」', '『即金』']],
    ['入れ子は外側', '彼は「友達が『楽だよ』って」と話した', ['「友達が『楽だよ』って」']],
    ['同じ括弧の入れ子', '記事に「「闇」とは」とある', ['「「闇」とは」']],
    ['まっすぐな引用符', 'それは"ホワイト案件"です', ['"ホワイト案件"']],
    ['全角の引用符', 'それは＂即金＂です', ['＂即金＂']],
    ['閉じない括弧の中でも次は読む', '「あれは「即金」だ', ['「即金」']],
    ['閉じるだけ', '即金」という', []],
    ['別の括弧では閉じない', '「即金』という', []],
    ['見えない文字と絵文字', '🔥「運\u200bぶだけ」って', ['「運\u200bぶだけ」']],
    ['行をまたぐ', '募集文は「日給5万\n詳細DM」でした', ['「日給5万\n詳細DM」']],
  ])('%s', (_, text, quotes) => expect(quotesIn(text)).toEqual(quotes));

  test('a mark that is not closed within 400 characters opens nothing', () => {
    expect(quotesIn(`前「${'あ'.repeat(300)}」後。${'い'.repeat(90)}`)).toHaveLength(1);
    expect(quotesIn(`前「${'あ'.repeat(400)}」後。${'い'.repeat(90)}`)).toHaveLength(0);
  });

  test('whoever puts the whole posting in marks speaks through them', () => {
    expect(quotesIn('「受け子募集、日給5万、DMください」')).toEqual([]);
  });

  test('quotations of any text follow each other inside it', () => {
    const marked = fc.array(fc.oneof(hostileText(), fc.constantFrom('「', '」', '『', '』', '"', '“', '”')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(marked, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const quote of quotesOf(normalize(text))) {
          expect(quote.start).toBeGreaterThanOrEqual(end);
          expect(quote.end).toBeGreaterThan(quote.start);
          end = quote.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test('a span is quoted when one quotation holds all of it', () => {
  const quotes = [
    { start: 2, end: 6 },
    { start: 8, end: 12 },
  ];
  expect(isQuoted({ start: 3, end: 6 }, quotes)).toBe(true);
  expect(isQuoted({ start: 8, end: 12 }, quotes)).toBe(true);
  expect(isQuoted({ start: 5, end: 9 }, quotes)).toBe(false);
  expect(isQuoted({ start: 12, end: 13 }, quotes)).toBe(false);
});
