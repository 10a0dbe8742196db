import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingHashtags } from '../../src/judge/hashtags.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { createScanner } from '../../src/scanner.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const pack = toyPack([
  toyRule('role', { phrase: ['受け子'] }, { strength: 'decisive' }),
  toyRule('warn', { phrase: ['闇バイトに注意'] }, { strength: 'brake-strong', speech: 'warn' }),
  toyRule('call', { phrase: ['募集'] }, { strength: 'none', speech: 'offer' }),
]);
const normalize = createNormalizer(pack);
const closing = (text: string): string => {
  const { start, end } = closingHashtags(normalize(text));
  return text.slice(start, end);
};

describe('closing hashtags', () => {
  test.each([
    ['受け子募集 #今日 #明日', ' #今日 #明日'],
    ['受け子募集\n＃今日#明日\n', '\n＃今日#明日'],
    ['#今日 受け子募集', ''],
    ['#今日 #明日', ''],
    ['受け子募集', ''],
    ['C# と #', ''],
    ['', ''],
  ])('%s', (text, expected) => expect(closing(text)).toBe(expected));

  test('any text has them within it', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { start, end } = closingHashtags(normalize(text));
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('a heap of them takes linear time', () => {
    expect(isLinear((size) => void closing(`あ${' #い'.repeat(size)}`), 20_000)).toBe(true);
  });
});

describe('an offer', () => {
  const { scan } = createScanner({ pack });

  test('stays one under hashtags that warn', () => {
    expect(scan('受け子募集\n#闇バイトに注意').frame).toBe('offer');
    expect(scan('受け子\n#闇バイトに注意').frame).toBe('offer');
    expect(scan('闇バイトに注意。受け子').frame).toBe('mention');
  });

  test('is none where only the hashtags say something', () => {
    expect(scan('今日の記事です\n#闇バイトに注意').frame).toBe('mention');
  });
});
