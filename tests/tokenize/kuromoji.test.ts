/** Held to kuromoji's own tokens, where kuromoji is right. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import kuromoji, { type KuromojiToken } from 'kuromoji';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '../../src/domain/token.js';
import { tokenize } from '../../src/tokenize/index.js';
import { pieces } from '../../src/tokenize/pieces.js';

const dictionary = path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
let reference: (text: string) => KuromojiToken[];

beforeAll(async () => {
  reference = await new Promise((resolve, reject) =>
    kuromoji
      .builder({ dicPath: dictionary })
      .build((error, built) => (error ? reject(error) : resolve((text) => built.tokenize(text)))),
  );
}, 60_000);

const field = (value: string | undefined): string => (value === undefined || value === '*' ? '' : value);

const theirs = (text: string): string[] =>
  pieces(text)
    .flatMap(({ start, end }) => reference(text.slice(start, end)))
    .map((token) =>
      [
        token.surface_form,
        ...[
          token.pos,
          token.pos_detail_1,
          token.pos_detail_2,
          token.pos_detail_3,
          token.conjugated_type,
          token.conjugated_form,
        ].map(field),
        field(token.basic_form) || token.surface_form,
        field(token.reading),
      ].join(','),
    );

const ours = (text: string): string[] =>
  tokenize(text).map(({ surface, pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading }: Token) =>
    [surface, pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading].join(','),
  );

/** What kuromoji can't bear: it throws, or loses text. */
const isBearable = (text: string): boolean => !/[\ud800-\udfff\0]/.test(text);

describe('tokens are those of kuromoji', () => {
  it.each(['dev3.jsonl', 'dev7.jsonl', 'dev8.jsonl'])('on the postings of %s', (file) => {
    const texts = readFileSync(new URL(`../../fixtures/corpus/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { text: string }).text)
      .filter(isBearable);
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) expect(ours(text)).toEqual(theirs(text));
  });

  it('on any text of the basic plane', () => {
    const scraps = fc.constantFrom(
      'すもも',
      'もものうち',
      '受け子',
      'ー',
      'ｶﾞ',
      '１２',
      'abc',
      ' ',
      '、',
      '。',
      '！',
      '々',
      '㈱',
      'ヴ',
      '一',
      'って',
      'られない',
    );
    const text = fc.array(fc.oneof(scraps, fc.string({ unit: 'grapheme', maxLength: 4 }).filter(isBearable)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        expect(ours(parts.join(''))).toEqual(theirs(parts.join('')));
      }),
      { numRuns: 500 },
    );
  });
});
