import { describe, expect, test } from 'vitest';
import { hiraganaOf, isRomaji } from '../../src/normalize/romaji.js';

describe('romaji', () => {
  test.each([
    ['yamibaito', 'やみばいと'],
    ['boshuuchuu', 'ぼしゅうちゅう'],
    ['zettai', 'ぜったい'],
    ['matcha', 'まっちゃ'],
    ['shinjuku', 'しんじゅく'],
    ['siyou', 'しよう'],
    ['kyou', 'きょう'],
    ['wa', 'は'],
  ])('%s is %s', (word, kana) => expect(hiraganaOf(word)).toBe(kana));

  test.each(['work', 'telegram', 'xyz', 'compro'])('%s is none', (word) => expect(hiraganaOf(word)).toBeNull());

  test.each([
    ['kyou no baito wa tsukareta', true],
    ['telegram de kouza wo kaimasu yoroshiku', true],
    ['please send me the bank card', false],
    ['preciso de pessoas para receber', false],
  ])('%s: %s', (text, expected) => expect(isRomaji(text)).toBe(expected));
});
