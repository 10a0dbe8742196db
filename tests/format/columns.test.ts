/** Columns begin at the same cell in every line, whatever stands before them. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../src/domain/report.js';
import { alignColumns, cellsIn, clip, padTo } from '../../src/format/columns.js';
import { formatIndicatorsText } from '../../src/format/indicators-text.js';
import { cellsOf, ODD_TEXTS } from '../cells.js';
import { run } from '../cli/run.js';
import { hostileText } from '../text.js';
import { posting, print, report } from './toy.js';

const LANGUAGES = ['ja', 'en'] as const;

/** Where the mark stands in each of the lines that have it. */
const cellsBefore = (mark: string, lines: readonly string[]): number[] => [
  ...new Set(lines.filter((line) => line.includes(mark)).map((line) => cellsOf(line.slice(0, line.indexOf(mark))))),
];
/** Tests look at lines that hold the mark: that they are all there is checked as well. */
const linesWith = (mark: string, text: string): string[] => text.split('\n').filter((line) => line.includes(mark));

test.each(ODD_TEXTS)('%s is filled up and cut by its cells', (text) => {
  expect(cellsOf(padTo(text, 20))).toBe(20);
  for (const width of [2, 3, 5, 9]) expect(cellsOf(clip(text.repeat(5), width))).toBeLessThanOrEqual(width);
  expect(clip(text, cellsOf(text))).toBe(text);
});

test('cells are counted as string-width counts them, whichever way is taken', () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = String.fromCharCode(code);
    if (cellsIn(text) !== stringWidth(text)) expect([code.toString(16), cellsIn(text)]).toEqual([stringWidth(text)]);
  }
  fc.assert(fc.property(hostileText(), (text) => cellsIn(text) === stringWidth(text)));
  const plain = fc.string({ unit: fc.constantFrom(...'aZ~ 受け子ーカ。「ＡＺ～・　'), maxLength: 30 });
  fc.assert(fc.property(plain, (text) => cellsIn(text) === stringWidth(text)));
});

test('columns of odd texts line up', () => {
  const lines = alignColumns(ODD_TEXTS.map((text) => [text, '|']));
  expect(cellsBefore('|', lines)).toEqual([Math.max(...ODD_TEXTS.map(cellsOf)) + 2]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const judged = ODD_TEXTS.flatMap((text) =>
    LEVELS.map((level) => {
      const of = posting(text, { id: text });
      const signals = [text, 'abc'].map((category) => ({
        rule: category,
        category,
        points: 1,
        evidence: [{ start: 0, end: text.length, text }],
        reduced: null,
      }));
      return [of, report(of, { level, score: 88.1, signals })] as const;
    }),
  );

  test('-f table: every level, every text', () => {
    const columns = ['id', 'level', 'text', 'score'];
    const lines = linesWith('88.1', print('table', judged, { language, width: 70, columns }));
    expect(lines).toHaveLength(judged.length);
    expect(cellsBefore('88.1', lines)).toHaveLength(1);
  });

  test.each([true, false])('-f text: levels, and the rows of a posting (details: %s)', (details) => {
    const lines = linesWith('ads.csv', print('text', judged, { language, details }));
    expect(lines).toHaveLength(judged.length);
    expect(cellsBefore('88.1', lines)).toHaveLength(1);
    expect(cellsBefore('ads.csv', lines)).toHaveLength(1);
    for (const one of judged)
      expect(cellsBefore('「', linesWith('「', print('text', [one], { language })))).toHaveLength(1);
  });

  test('indicators', () => {
    const indicators = ODD_TEXTS.map((value) => ({
      kind: 'hashtag' as const,
      value,
      defanged: value,
      typed: [value],
      postings: 3,
      levels: { none: 0, low: 0, medium: 0, high: 3 },
      places: [{ id: '1', level: 'high' as const, source: { file: 'ads.csv', row: 1, line: 2 } }],
    }));
    const lines = linesWith(
      'ads.csv',
      formatIndicatorsText(indicators, { language, version: '1', postings: 3, complete: true }),
    );
    expect(lines).toHaveLength(ODD_TEXTS.length);
    expect(cellsBefore('ads.csv', lines)).toHaveLength(1);
  });

  test.each([['scan'], ['eval'], ['campaigns'], ['indicators'], ['explain']])('the help of %s', async (command) => {
    const { out } = await run([command, '--help', '--lang', language]);
    const options = out.split('\n').filter((line) => /^ {2}-/.test(line));
    // Two blanks stand between what is typed and what it does.
    const starts = options.flatMap((line) => /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0] ?? []);
    expect(starts.length).toBeGreaterThan(3);
    expect(new Set(starts.map(cellsOf)).size).toBe(1);
  });
});
