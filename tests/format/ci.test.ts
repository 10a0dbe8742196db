/** Formats for CI: valid, limited, and harmless whatever a posting holds. */
import fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../text.js';
import { sarifErrors } from './schemas.js';
import { type Judged, posting, print, report, SUMMARY, signal } from './toy.js';
import { RUN, RUN_SUMMARY } from './toy-run.js';

const logOf = (judged: readonly Judged[]): Log => JSON.parse(print('sarif', judged)) as Log;

const flagged = (text: string, nth: number, score = 50): Judged => {
  const of = posting(text, { id: `p${nth}`, source: { file: 'ads.csv', row: nth + 1, line: nth + 2 } });
  return [of, report(of, { level: 'high', score, signals: [signal(text, 'toy-collector', 42, [text.slice(0, 1)])] })];
};

describe('SARIF', () => {
  test('keeps to the published schema, with problems and without a posting too', () => {
    expect(sarifErrors(JSON.parse(print('sarif', RUN, {}, RUN_SUMMARY)))).toEqual([]);
    expect(sarifErrors(logOf([]))).toEqual([]);
  });

  test('the worst come first, and beyond 25,000 they are counted', () => {
    const many = Array.from({ length: 25_010 }, (_, nth) => flagged('受け子', nth, nth / 1_000));
    const [run] = logOf(many).runs;
    expect(run?.results?.length).toBeLessThanOrEqual(25_000);
    expect(run?.results?.[0]?.rank).toBe(25.009);
    const left = 25_010 - (run?.results?.length ?? 0);
    expect(run?.properties?.resultsLeftOut).toBe(left);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(`${left}`);
  });
});

test('annotations: ten of a kind at most, the last of which counts the rest', () => {
  const lines = print(
    'github',
    Array.from({ length: 40 }, (_, nth) => flagged('受け子', nth)),
  ).split('\n');
  const errors = lines.filter((line) => line.startsWith('::error'));
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)).toContain('31');
});

test('a run without a finding is a passed test', () => {
  expect(print('junit', [], {}, SUMMARY)).toContain('tests="1" failures="0" errors="0"');
});

describe('whatever a posting holds', () => {
  const hostile = hostileText().filter((text) => text !== '');

  test('SARIF is valid, and says it without control characters', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const printed = print('sarif', [flagged(text, 0)]);
        expect(sarifErrors(JSON.parse(printed))).toEqual([]);
        expect(printed.slice(0, -1)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 20 },
    );
  });

  test('annotations stay on their line, XML and tables whole', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const judged = [flagged(text, 0)];
        expect(print('github', judged).split('\n')).toHaveLength(3);
        const xml = print('junit', judged);
        expect(xml.match(/<failure message="[^"<]*"\/>/g)).toHaveLength(1);
        expect(xml.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
        const rows = print('markdown', judged)
          .split('\n')
          .filter((line) => line.startsWith('| '));
        expect(rows.map((row) => row.match(/(?<!\\)\|/g)?.length)).toEqual([5, 5, 5, 7, 7, 7]);
      }),
      { numRuns: 100 },
    );
  });
});
