import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/tokenize/index.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const surfaces = (text: string): string[] => tokenize(text).map(({ surface }) => surface);

describe('tokens tile the text', () => {
  test('whatever it is', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        let at = 0;
        for (const { start, end, surface } of tokenize(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(surface).toBe(text.slice(start, end));
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  test('and leave characters outside the basic plane whole', () => {
    const text = fc.tuple(fc.nat(200), fc.nat(200), fc.constantFrom('🔥', '𠮟', '🇰🇭', '👨‍👩‍👧'));
    fc.assert(
      fc.property(text, ([before, times, character]) => {
        for (const { surface } of tokenize('あ'.repeat(before) + character.repeat(times)))
          expect(HALF.test(surface)).toBe(false);
      }),
    );
  });

  test('the empty text has none', () => expect(tokenize('')).toEqual([]));

  test('the same text has the same tokens, whatever came before', () => {
    const tokens = tokenize('荷物を運ぶだけ');
    tokenize('🔥\0\ud83d');
    expect(tokenize('荷物を運ぶだけ')).toEqual(tokens);
  });
});

describe('what kuromoji loses or does not survive', () => {
  test('words behind emoji', () => {
    const found = surfaces('🔥🔥🔥急募💰💰即日即金📱📱テレグラム');
    expect(found.join('')).toBe('🔥🔥🔥急募💰💰即日即金📱📱テレグラム');
    for (const word of ['急募', '即日', 'テレグラム']) expect(found).toContain(word);
  });

  test.each([
    ['NUL', '日給\0五万'],
    ['half of a surrogate pair', '日給\ud83d五万'],
    ['the other half first', '\udc00\ud83d日給'],
    ['a joined emoji', '家族👨‍👩‍👧で'],
    ['a flag', '🇰🇭で働く'],
    ['a variation selector', '✈️で'],
    ['a character outside the basic plane', '𠮟られる'],
  ])('%s', (_, text) => expect(surfaces(text).join('')).toBe(text));

  test('words around them are found', () => {
    expect(surfaces('報酬\0手渡し')).toContain('報酬');
    expect(surfaces('\ud83d報酬')).toContain('報酬');
  });
});

describe('fields', () => {
  test('of an inflected verb', () => {
    expect(tokenize('運んだ')[0]).toMatchObject({ surface: '運ん', pos: '動詞', base: '運ぶ', reading: 'ハコン' });
  });

  test('a word that is unknown stands for itself, without a reading', () => {
    expect(tokenize('ゴニョンパ')[0]).toMatchObject({ pos: '名詞', base: 'ゴニョンパ', reading: '' });
  });

  test('nothing of the dictionary is left as an asterisk', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const { surface, base, ...fields } of tokenize(text)) {
          expect(Object.values(fields)).not.toContain('*');
          expect(base === '*' && surface !== '*').toBe(false);
        }
      }),
    );
  });
});

test.each(['ー', 'あ', '🔥', '一', 'a', '\0', '！', 'ｗ', '。', '受け子', 'すもももももももものうち'])(
  'time grows with the length: %s',
  (part) => {
    expect(isLinear((size) => tokenize(part.repeat(size / part.length)), 4_000)).toBe(true);
  },
);

test.each(['ｗ', '！', '一', '💰', '\n'])('costs that grow past 32 bits do not break a long run: %s', (character) => {
  expect(tokenize(character.repeat(600_000 / character.length))).toHaveLength(1);
});
