/** Reports of hostile postings: what the scanner says of the input, and one that quotes it wherever a report can. */
import type { Report } from '../../../src/domain/report.js';
import type { Summary } from '../../../src/domain/summary.js';
import { type Judged, posting, report, row, SUMMARY, signal } from '../../format/toy.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import { shipped } from './shipped.js';

/** Between the fields of a posting. */
export const CUT = '\f';

export const RUN_SCRAPS = [
  CUT,
  '"',
  "'",
  '<',
  '>',
  '&',
  '</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#0;',
  '%',
  '%0A',
  '::',
  ':',
  ',',
  '|',
  '\\',
  '`',
  '*',
  '_',
  '[',
  '](',
  '![',
  '@everyone',
  '~',
  '#',
  '=1+1',
  '@SUM(A1)',
  '+81',
  '-1',
  '＝',
  '\u2066',
  '\u0085',
  '\\u0000',
  '{{language}}',
  '$&',
  '__proto__',
  '../x',
  'http://example.com/',
  ...AD,
  ...ODD,
  ...BREAKS,
  ...LETTERS,
] as const;

export interface HostileRun {
  readonly judged: readonly Judged[];
  readonly summary: Summary;
  /** Of the second posting, which is quoted everywhere. */
  readonly text: string;
  readonly id: string;
  readonly file: string;
  readonly cell: string;
}

const scanner = shipped();
export const { pack } = scanner;

/** An input is a text, an id, the name of a file, and one of a column, which is also what stands in it. */
export function runOf(input: string): HostileRun {
  const [text = '', id = '', file = '', cell = ''] = input.split(CUT);
  const source = { file, row: 1, line: 2 };
  const cells = row([cell, '本文', cell], [cell, text, id]);
  const scanned = posting(text, { id, source, row: cells });
  const quoted = posting(text, { id, source: { ...source, row: 2, line: 3 }, row: cells });
  return {
    judged: [
      [scanned, scanner.scan(scanned)],
      [quoted, report(quoted, quotesOf(text))],
    ],
    summary: summaryOf(file, cell),
    text,
    id,
    file,
    cell,
  };
}

const quotesOf = (text: string): Partial<Report> =>
  text === ''
    ? {}
    : {
        level: 'high',
        score: 88.1,
        crimes: ['fraud-courier'],
        signals: [signal(text, 'toy-collector', 42, [text]), signal(text, 'toy-messenger', 15, [text.slice(0, 1)])],
        indicators: [{ kind: 'telegram', value: text, start: 0, end: text.length }],
        pay: [{ yen: [1, 2], per: 'day', assumed: null, start: 0, end: text.length }],
      };

const summaryOf = (file: string, cell: string): Summary => ({
  ...SUMMARY,
  postings: 2,
  levels: { none: 1, low: 0, medium: 0, high: 1 },
  frequent: [{ rule: 'toy-collector', postings: 1 }],
  problems: [{ file, line: 4, message: { ja: cell, en: cell } }],
  problemCount: 1,
  complete: false,
});

/** What acts on a terminal, or on who reads lines; line breaks aside. */
export const ACTS = /[^\P{Cc}\n]|[\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
