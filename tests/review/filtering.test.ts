/** Counts of facets are what one would get by hand: every other filter holds, its own doesn't. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleFacet, valuesOf } from '../../src/review/facets.js';
import { applyFilters, countsOf, passOf, passOfRange, shownOf } from '../../src/review/filtering.js';
import { createOrders } from '../../src/review/sorting.js';
import { posting, print, report } from '../format/toy.js';
import { readPage } from './read-page.js';

const SIZE = 30;
const COUNT = 4;
const facetOf = (id: string, values: readonly number[]) => singleFacet(id, COUNT, SIZE, (row) => values[row] ?? -1);
const values = fc.array(fc.integer({ min: -1, max: COUNT - 1 }), { minLength: SIZE, maxLength: SIZE });
const chosen = fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 }));

test('shown rows and counts are those found one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(values, chosen), { minLength: 1, maxLength: 4 }), (all) => {
      const facets = all.map(([cells], at) => facetOf(`${at}`, cells));
      const filters = all.flatMap(([, wanted], at) => {
        const facet = facets[at];
        return wanted.length === 0 || facet === undefined
          ? []
          : [{ id: facet.id, pass: passOf(facet, new Set(wanted)) }];
      });
      const passes = (row: number, but: number): boolean =>
        all.every(([cells, wanted], at) => at === but || wanted.length === 0 || wanted.includes(cells[row] ?? -1));
      const rows = Array.from({ length: SIZE }, (_, row) => row);
      const outcome = applyFilters(filters, SIZE);
      expect([...shownOf(Uint32Array.from(rows), outcome)]).toEqual(rows.filter((row) => passes(row, -1)));
      facets.forEach((facet, at) => {
        const byHand = Array.from(
          { length: COUNT },
          (_, value) => rows.filter((row) => passes(row, at) && (all[at]?.[0][row] ?? -1) === value).length,
        );
        expect([...countsOf(facet, outcome)]).toEqual(byHand);
      });
    }),
  );
});

test('a range has both its ends', () => {
  expect([...passOfRange([0, 10, 20, 30], 10, 20)]).toEqual([0, 1, 1, 0]);
});

test('a row without a value has none', () => {
  const facet = facetOf('x', [2, -1, 0]);
  expect([0, 1, 2].map((row) => [...valuesOf(facet, row)])).toEqual([[2], [], [0]]);
});

test('every order is stable, and numbers in ids are numbers', () => {
  const judged = [
    ['p10', 'ab', 5],
    ['p9', 'abc', 70],
    ['p1', 'a', 5],
  ].map(([id, text, score]) => {
    const of = posting(text as string, { id: id as string });
    return [of, report(of, { score: score as number })] as const;
  });
  const orderOf = createOrders(readPage(print('html', judged)).run.rows);
  const order = (key: 'score' | 'row' | 'length' | 'id', isDescending: boolean) => [...orderOf({ key, isDescending })];
  expect(order('score', true)).toEqual([1, 0, 2]);
  expect(order('score', false)).toEqual([0, 2, 1]);
  expect(order('id', false)).toEqual([2, 1, 0]);
  expect(order('length', true)).toEqual([1, 0, 2]);
  expect(order('row', true)).toEqual([2, 1, 0]);
});
