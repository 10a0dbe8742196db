import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKana } from '../../src/domain/fold.js';
import { charactersOf } from '../../src/domain/ngrams.js';
import { openNgramTable } from '../../src/wording/known.js';
import { buildNgramTable } from '../../src/wording/table.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';

/** Each different n-gram at its first place, as learning reads them. */
function ngramsOf(text: string): { readonly ngram: string; readonly at: number; readonly n: number }[] {
  const { codes, length } = charactersOf(foldKana(text));
  const all = Array.from({ length }, (_, at) =>
    [1, 2, 3].filter((n) => at + n <= length).map((n) => ({ at, n })),
  ).flat();
  const spelled = all.map(({ at, n }) => ({ at, n, ngram: String.fromCodePoint(...codes.subarray(at, at + n)) }));
  return spelled.filter(({ ngram }, place) => spelled.findIndex((one) => one.ngram === ngram) === place);
}

function found(text: string, ngrams: readonly string[], find = openNgramTable(tableOf(ngrams))) {
  const { count, values, places, letters } = find(text, 0, text.length);
  return Array.from({ length: count }, (_, known) => {
    const place = places[known] ?? 0;
    return { ngram: ngrams[(values[known] ?? 0) - 1], at: place >> 2, n: place & 3, length: letters.length };
  });
}

const tableOf = (ngrams: readonly string[]) =>
  buildNgramTable(
    ngrams,
    Array.from(ngrams, (_, index) => index + 1),
  );

describe('n-grams of a text that a table knows', () => {
  it('are those that learning reads, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), fc.infiniteStream(fc.boolean()), (text, other, isKnown) => {
        const known = [...new Set([...ngramsOf(text), ...ngramsOf(other)].map(({ ngram }) => ngram))].filter(
          (ngram) => ngram !== '\0' && !ngram.includes('\0') && (isKnown.next().value ?? false),
        );
        const { length } = charactersOf(foldKana(text));
        const expected = ngramsOf(text).filter(({ ngram }) => known.includes(ngram));
        expect(found(text, known)).toEqual(expected.map(({ ngram, at, n }) => ({ ngram, at, n, length })));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whatever was read before, and from a table that was kept', () => {
    const ngrams = ['運', '運ぶ', '運ぶだ', 'だけ', '💰', ' '];
    const find = openNgramTable(structuredClone(tableOf(ngrams)));
    for (const text of ['運ぶだけ 💰', '', '運', 'だけだけ', '運ぶ'.repeat(3000), '運ぶだけ'])
      expect(found(text, ngrams, find)).toEqual(found(text, ngrams));
  });

  it('are told in a stretch of a text as if it stood alone', () => {
    const find = openNgramTable(tableOf(['運ぶ', 'ぶだ', 'だ']));
    expect(find('運ぶだけ', 1, 3).count).toBe(2);
    expect(find('運ぶだけ', 0, 2).count).toBe(1);
  });

  it('are found in linear time', () => {
    const find = openNgramTable(tableOf(['あ', 'ああ', 'あああ', '💰💰']));
    const run = (text: string) => (size: number) => {
      find(text.repeat(size), 0, text.length * size);
    };
    for (const text of ['あ', '💰', 'a\ufffd-', ' 　\n']) expect(isLinear(run(text), 20_000)).toBe(true);
  });
});
