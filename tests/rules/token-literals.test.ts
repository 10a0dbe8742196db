/** Held to all words of the dictionary. */
import { describe, expect, test } from 'vitest';
import { necessaryTokenLiterals } from '../../src/rules/token-literals.js';
import { createFeatureReader } from '../../src/tokenize/feature-lines.js';
import { readKuromojiFiles } from '../../src/tokenize/kuromoji-files.js';

const once = { min: 1, max: 1 };
const literalsOf = (base: string): readonly string[] => necessaryTokenLiterals([{ base: [base], ...once }])[0] ?? [];

describe('what a run of tokens needs', () => {
  test('is how every form of a base in the dictionary begins', () => {
    const { features } = readKuromojiFiles().known;
    const wrong: string[] = [];
    let words = 0;
    for (const line of features.toString('utf8').split('\0')) {
      const [surface = '', , , , , , , base = '*'] = line.split(',');
      if (base === '*' || surface === '') continue;
      words += 1;
      if (!literalsOf(base).some((literal) => surface.startsWith(literal))) wrong.push(`${surface} of ${base}`);
    }
    expect(wrong).toEqual([]);
    expect(words).toBeGreaterThan(380_000);
  }, 60_000);

  test('begins the base itself, which unknown words stand for', () => {
    for (const base of ['する', 'くる', 'やってくる', '達する', '運ぶ', '子', 'ない'])
      expect(literalsOf(base).some((literal) => literal !== '' && base.startsWith(literal))).toBe(true);
  });

  test('comes from elements that must be there, the longest first', () => {
    expect(
      necessaryTokenLiterals([
        { base: ['運ぶ'], ...once },
        { surface: ['仕事'], min: 0, max: 1 },
        { surface: ['だけ', 'だけの'], base: ['だけ'], ...once },
        { pos: ['名詞'], ...once },
      ]),
    ).toEqual([['だけ', 'だけの'], ['運']]);
  });

  test('is nothing where only parts of speech and readings are named', () => {
    expect(necessaryTokenLiterals([{ pos: ['名詞'], reading: ['ウケ'], ...once }])).toEqual([]);
  });
});

test('lines of features are read one by one', () => {
  const lines = Buffer.from('運ば,動詞,自立,*,*,五段・バ行,未然形,運ぶ,ハコバ,ハコバ\0*,記号,一般,*,*,*,*,*\0');
  const reader = createFeatureReader(100);
  expect([reader.read(lines, 0), reader.read(lines, lines.indexOf(0) + 1), reader.read(lines, 0)]).toEqual([0, 1, 0]);
  expect(Buffer.from(reader.texts()).toString()).toBe('運ぶ\tハコバ\t運ぶ\tハコバ');
  expect(reader.shapes()).toEqual(['動詞,自立,*,*,五段・バ行,未然形', '記号,一般,*,*,*,*']);
});
