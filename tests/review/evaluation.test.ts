/** The page of an evaluation as the formatter writes it: what it is given comes out again, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluationReport, Miss } from '../../src/domain/evaluation.js';
import { posting, report, signal } from '../format/toy.js';
import { EVALUATED } from '../format/toy-evaluation.js';
import { hostileText } from '../text.js';
import { keepsToItsPolicy } from './policy.js';
import { printEvaluation, readEvaluation } from './write-evaluation.js';

const html = printEvaluation();

/** With one miss that says this. */
function saying(text: string, words: readonly string[] = []): EvaluationReport {
  const of = posting(text, { id: text });
  const miss: Miss = { kind: 'missed', id: text, source: of.source, label: text, level: 'none', score: 1 };
  const signals = [
    signal(
      text,
      'wording',
      80,
      [text].filter((one) => one !== ''),
    ),
    signal(text, 'toy-messenger', 27.4, words),
    signal(text, 'toy-same-day', 0, []),
  ];
  return {
    ...EVALUATED,
    misses: { ...EVALUATED.misses, worst: [miss] },
    quoted: [{ miss, posting: of, report: report(of, { signals }) }],
  };
}

test('the figures come out as they went in', () => {
  const { report: given, thresholds, titles, language, version } = readEvaluation(html);
  const { quoted: _, ...rest } = EVALUATED;
  expect(given.evaluation.curve).toEqual(rest.evaluation.curve);
  expect(given.misses).toEqual(rest.misses);
  expect(given.gates).toEqual(rest.gates);
  expect(given.robustness).toEqual(rest.robustness);
  expect(given.comparison?.flips).toEqual(rest.comparison?.flips);
  expect(Object.keys(given).sort()).toEqual(Object.keys(rest).sort());
  expect(thresholds).toEqual({ low: 20, medium: 50, high: 85 });
  // One rule never fired.
  expect(Object.keys(titles)).toEqual(['toy-collector', 'toy-messenger']);
  expect([language, version]).toEqual(['ja', '1.2.3']);
});

test('a miss is quoted with what rules found in it; wording would mark all of it', () => {
  const { quotes } = readEvaluation(printEvaluation(saying('荷物を受け取るだけ', ['荷物'])));
  expect(quotes[0]?.lines).toEqual([
    [
      { text: '荷物', kind: 'evidence' },
      { text: 'を受け取るだけ', kind: 'plain' },
    ],
  ]);
  expect(quotes[0]?.signals).toEqual([
    ['wording', 80],
    ['toy-messenger', 27.4],
  ]);
});

test('many flips are cut, their count is kept', () => {
  const { comparison } = EVALUATED;
  const [flip] = comparison?.flips ?? [];
  if (comparison === null || flip === undefined) throw new Error('the toy has flips');
  const many = { ...comparison, flips: Array.from({ length: 300 }, () => flip) };
  const { report: given } = readEvaluation(printEvaluation({ ...EVALUATED, comparison: many }));
  expect(given.comparison?.flips.length).toBe(200);
  expect(given.comparison?.counts).toEqual(comparison.counts);
});

test('the same bytes each time, in the language asked for', () => {
  expect(printEvaluation()).toBe(html);
  expect(html).toContain('<html lang="ja"');
  expect(printEvaluation(EVALUATED, { language: 'en' })).toContain('<html lang="en"');
});

test('any text reads back, and adds no tag', () => {
  const tags = (page: string): number => page.split('<').length;
  const plain = tags(printEvaluation(saying('x')));
  fc.assert(
    fc.property(
      hostileText(),
      fc.constantFrom('', '</script>', '<!--<script>', '<img src=x onerror=1>'),
      (text, trick) => {
        const page = printEvaluation(saying(text + trick));
        expect(tags(page)).toBe(plain);
        expect(readEvaluation(page).quotes[0]?.miss.label).toBe(text + trick);
      },
    ),
    { numRuns: 100 },
  );
});

describe('the policy', () =>
  keepsToItsPolicy(html, ['preact', '@preact/signals', 'chart.js', '@kurkle/color', 'string-width']));
