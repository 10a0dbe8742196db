/** The shipped rules on the invented postings of fixtures/neighbours, counted as `npm run evaluate` counts them. */
import { describe, expect, test } from 'vitest';
import { neighboursOfProject } from '../src/cli/accuracy/read-neighbours.js';
import { NEIGHBOURS } from '../src/domain/neighbour.js';
import { neighbourFigures } from '../src/evaluate/neighbour-figures.js';
import { shippedPack } from './shipped.js';

describe('neighbours named by the shipped rules', () => {
  const { read, unseen } = neighboursOfProject('.', shippedPack());

  test('in the postings that the rules were mended on', () => {
    const all = read.at(-1);
    expect(all?.marked).toBeGreaterThanOrEqual(240);
    expect(all?.precision.value, all?.errors.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(all?.recall.value, all?.errors.join('\n')).toBeGreaterThanOrEqual(0.9);
    for (const { recall, errors } of read) expect(recall.value, errors.join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  test('in those written afterwards few are wrong, more are missed', () => {
    const all = unseen.at(-1);
    expect(all?.precision.value).toBeGreaterThanOrEqual(0.9);
    expect(all?.recall.value).toBeGreaterThanOrEqual(0.5);
  });
});

test('namings are counted by neighbour and together', () => {
  const jsonl =
    '{"text":"a","neighbours":["mlm"]}\n{"text":"b","neighbours":["lending"]}\n{"text":"c","neighbours":[]}\n';
  const figures = neighbourFigures(jsonl, (text) => (text === 'b' ? [] : ['mlm']));
  const of = (neighbour: string) => figures.find((one) => one.neighbour === neighbour);
  expect(figures.map(({ neighbour }) => neighbour)).toEqual([...NEIGHBOURS, 'all']);
  expect(of('mlm')).toMatchObject({ marked: 1, found: 2, precision: { value: 0.5 }, recall: { value: 1 } });
  expect(of('all')).toMatchObject({ marked: 2, found: 2, precision: { value: 0.5 }, recall: { value: 0.5 } });
  expect(of('all')?.errors).toEqual(['missed lending in "b"', 'wrong mlm in "c"']);
});
