/** Findings keep their name when rows are added, moved or spelled in another width. */
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../src/domain/posting.js';
import type { Report } from '../../src/domain/report.js';
import { flaggedIn } from '../../src/findings/index.js';
import { evidenceOf, posting, report, signal } from '../format/toy.js';

const TEXT = '受け子募集！即日払い、受け子は高額';
const nowhere = () => null;
const signals = (text: string) => [
  signal(text, 'toy-same-day', 3, ['即日']),
  signal(text, 'toy-collector', 42, ['受け子募集']),
  signal(text, 'toy-warning', -5, ['高額']),
];
const flagged = (of: Posting, more: Partial<Report> = {}) =>
  flaggedIn(of, report(of, { level: 'high', score: 90, signals: signals(of.text), ...more }), nowhere);
const names = (of: Posting) => flagged(of)?.findings.map(({ fingerprint }) => fingerprint);

test('one finding for each rule that raised the score, the weightiest first', () => {
  expect(flagged(posting(TEXT))?.findings.map(({ rule, places }) => [rule, places.map(({ text }) => text)])).toEqual([
    ['toy-collector', ['受け子募集']],
    ['toy-same-day', ['即日']],
  ]);
});

test.each<[string, Partial<Report>]>([
  ['below the lowest level', { level: 'none' }],
  ['asking for help', { level: 'low', frame: 'help' }],
  ['nothing that raises', { signals: [] }],
])('%s is no finding', (_, more) => {
  expect(flagged(posting(TEXT), more)).toBeNull();
});

describe('the fingerprint', () => {
  const own = posting(TEXT, { id: 'a-1' });

  test('stays where the row, the line or the file is another', () => {
    expect(names({ ...own, source: { file: 'b.csv', row: 9, line: 99 } })).toEqual(names(own));
    const numbered = posting(TEXT, { id: '1', source: { file: 'a.csv', row: 1, line: 2 } });
    expect(names({ ...numbered, id: '7', source: { file: 'a.csv', row: 7, line: 8 } })).toEqual(names(numbered));
  });

  test('stays where width and blanks are spelled otherwise', () => {
    const { findings } = flaggedIn(
      { ...own, text: `${TEXT} ` },
      report(own, {
        level: 'high',
        signals: [{ ...signal(TEXT, 'toy-same-day', 3, []), evidence: [evidenceOf('Ｌ　Ｉ', 'Ｌ　Ｉ')] }],
      }),
      nowhere,
    ) ?? { findings: [] };
    const plain = flaggedIn(
      own,
      report(own, {
        level: 'high',
        signals: [{ ...signal(TEXT, 'toy-same-day', 3, []), evidence: [evidenceOf('l i', 'l i')] }],
      }),
      nowhere,
    );
    expect(findings[0]?.fingerprint).toBe(plain?.findings[0]?.fingerprint);
  });

  test('of learned wording is that of the posting alone: it is learned anew with every version', () => {
    const name = (word: string) =>
      flagged(own, { signals: [signal(TEXT, 'wording', 20, [word])] })?.findings[0]?.fingerprint;
    expect(name('即日')).toBe(name('高額'));
  });

  test('is another for another posting, rule or evidence', () => {
    const all = [own, { ...own, id: 'a-2' }, { ...own, id: '1' }].flatMap((one) => names(one) ?? []);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });
});
