/** The page as the formatter writes it: what it is given comes out again, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.js';
import { BLOCK_SIZE } from '../../src/domain/review-page.js';
import { facetsOf } from '../../src/review/facets.js';
import { reportOf } from '../../src/review/report-of.js';
import { type Judged, posting, print, report, row, SUMMARY } from '../format/toy.js';
import { RUN, RUN_SUMMARY } from '../format/toy-run.js';
import { hostileText } from '../text.js';
import { keepsToItsPolicy } from './policy.js';
import { readPage } from './read-page.js';

const html = print('html', RUN, {}, RUN_SUMMARY);

const printed = (text: string, id = '1'): string => {
  const of = posting(text, { id });
  return print('html', [[of, report(of)]]);
};

test('every report comes out as it went in', () => {
  const { run, texts, details } = readPage(html);
  RUN.forEach(([{ text }, judged], at) => {
    expect(texts.of(at)).toBe(text);
    expect(reportOf(run, at, text, details.of(at))).toEqual(judged);
  });
});

test('a run longer than a block comes out in its order', () => {
  const many = Array.from({ length: 2 * BLOCK_SIZE + 3 }, (_, at): Judged => {
    const of = posting(`投稿${at}`, { id: `n${at}` });
    return [of, report(of, { score: at / 10 })];
  });
  const { run, texts, details } = readPage(print('html', many));
  expect(run.rows.ids).toEqual(many.map(([{ id }]) => id));
  expect(many.map((_, at) => texts.of(at))).toEqual(many.map(([{ text }]) => text));
  expect(many.map((_, at) => details.of(at).bias)).toEqual(many.map(([, { bias }]) => bias));
});

test('an empty run is a page too', () => {
  expect(readPage(print('html', [])).run.rows.ids).toEqual([]);
});

test('any text reads back, and adds no tag', () => {
  const tags = (page: string): number => page.split('<').length;
  const plain = tags(printed('x'));
  fc.assert(
    fc.property(hostileText(), fc.constantFrom('', '</script>', '<!--<script>', ']]>'), (text, trick) => {
      const page = printed(text + trick, trick);
      expect(tags(page)).toBe(plain);
      expect(readPage(page).texts.of(0)).toBe(text + trick);
    }),
    { numRuns: 200 },
  );
});

describe('the policy', () => keepsToItsPolicy(html, ['preact', '@preact/signals', 'chart.js', '@kurkle/color']));

describe('columns of the input', () => {
  const rowsOf = (cells: readonly (readonly string[])[]) => {
    const judged = cells.map((all, at): Judged => {
      const of = posting('本文', { id: `${at}`, row: row(['媒体', '番号', '本文'], all) });
      return [of, report(of)];
    });
    return readPage(print('html', judged)).run.columns;
  };

  test('with few values can be filtered by, those that differ in each row can not', () => {
    const columns = rowsOf(Array.from({ length: 8 }, (_, at) => [at % 2 === 0 ? 'SNS' : '掲示板', `${at}`, `文${at}`]));
    expect(columns).toEqual([{ name: '媒体', values: ['SNS', '掲示板'], cells: [0, 1, 0, 1, 0, 1, 0, 1] }]);
  });

  test('of one value are no choice', () => {
    expect(rowsOf(Array.from({ length: 8 }, () => ['SNS', '1', '文']))).toEqual([]);
  });
});

test('campaigns are there where they were asked for', () => {
  const judged = ['c-1', null, 'c-2', 'c-1'].map((campaign, at): Judged => {
    const of = posting('荷物を運ぶ', { id: `${at}` });
    return [of, { ...report(of), campaign }];
  });
  const template = [{ kind: 'fixed', text: '荷物を運ぶ' }] as const;
  const campaign = { id: 'c-1', template } as unknown as Campaign;
  const { run, texts, details } = readPage(print('html', judged, {}, { ...SUMMARY, campaigns: [campaign] }));
  expect(run.campaigns).toEqual([
    { id: 'c-1', template },
    { id: 'c-2', template: [] },
  ]);
  expect(judged.map((_, at) => reportOf(run, at, texts.of(at), details.of(at)).campaign)).toEqual([
    'c-1',
    null,
    'c-2',
    'c-1',
  ]);
  expect(facetsOf(run).find(({ id }) => id === 'campaign')?.count).toBe(2);
  expect(facetsOf(readPage(html).run).some(({ id }) => id === 'campaign')).toBe(false);
});

test('the same postings have the same key whatever is said of them, others another', () => {
  const key = (text: string, score: number): string => {
    const of = posting(text);
    return readPage(print('html', [[of, report(of, { score })]])).run.key;
  };
  expect(key('荷物', 1)).toBe(key('荷物', 99));
  expect(key('荷物', 1)).not.toBe(key('荷物。', 1));
});
