/** The search of the page reads texts as the scanner does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNormalizer } from '../../src/normalize/index.js';
import { foldedText, hitsIn, holds, normalizerOf, queryOf } from '../../src/review/search.js';
import { print } from '../format/toy.js';
import { shippedScanner } from '../shipped.js';
import { hostileText } from '../text.js';
import { readPage } from './read-page.js';

const { pack } = shippedScanner();
const inPage = normalizerOf(readPage(print('html', [], { pack })).run.spelling);
const inScanner = createNormalizer(pack);

const finds = (typed: string, text: string): boolean => {
  const query = queryOf(typed, inPage);
  return query !== null && holds(foldedText(text, inPage), query);
};

test('the page normalizes any text as the scanner does', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const [page, scanner] = [inPage(text), inScanner(text)];
      expect(page.plain.text).toBe(scanner.plain.text);
      expect(page.squeezed.text).toBe(scanner.squeezed.text);
    }),
    { numRuns: 300 },
  );
});

describe('finds', () => {
  test.each([
    ['闇バイト', '闇 バ イ ト の募集'],
    ['闇バイト', 'ﾔﾐではなく闇ﾊﾞｲﾄ'],
    ['受け子', '受.け.子 急募'],
    ['受.け.子', '受け子 急募'],
    ['口座', 'ロ座を買い取ります'],
    ['ｔｅｌｅｇｒａｍ', 'Telegram で連絡'],
    ['うけこ', 'ウケコ募集'],
    ['日給 荷物', '荷物を運ぶ　日給5万'],
    ['受\u200bけ子', '受け子'],
  ])('%s in %s', (typed, text) => expect(finds(typed, text)).toBe(true));
});

describe('does not find', () => {
  test.each([
    ['受け子', '受付の子'],
    ['日給 荷物', '荷物を運ぶ'],
    ['', '荷物'],
    ['\u200b', '荷物'],
  ])('%s in %s', (typed, text) => expect(finds(typed, text)).toBe(false));
});

test('hits are places of the original', () => {
  const text = '急募！ 受.け.子 と ウケ子';
  const query = queryOf('受け子', inPage);
  const hits = query === null ? [] : hitsIn(text, query, inPage);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['受.け.子']);
});

test('a text holds every piece of itself', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const { plain } = inPage(text);
      const query = queryOf(plain.text.trim().split(/\s+/u)[0] ?? '', inPage);
      if (query === null) return;
      for (const { start, end } of hitsIn(text, query, inPage)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 200 },
  );
});
