/** Postings with the verdict that the shipped rules must give, and the evidence marked in their text. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import type { Level, Report } from '../src/domain/report.js';
import { overlaps } from '../src/domain/span.js';
import { withoutMarks } from '../src/rules/examples.js';
import { shippedScanner } from './shipped.js';

interface Expected {
  readonly text: string;
  readonly level: readonly Level[];
  readonly frame?: Report['frame'];
  readonly rules?: readonly string[];
  readonly pending?: string;
}

const scanner = shippedScanner();
const files = globSync('fixtures/postings/*.jsonl').sort();
const expectedIn = (file: string): Expected[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Expected);

/** What of the verdict is wrong, in words. */
function mistakes({ text: marked, level, frame, rules = [] }: Expected): string[] {
  const { text, marks } = withoutMarks(marked);
  const report = scanner.scan(text);
  const evidence = report.signals.flatMap((signal) => signal.evidence);
  const fired = report.signals.map((signal) => signal.rule);
  return [
    ...(level.includes(report.level) ? [] : [`level ${report.level} (${report.score})`]),
    ...(frame === undefined || frame === report.frame ? [] : [`frame ${report.frame}`]),
    ...marks
      .filter((mark) => !evidence.some((span) => overlaps(span, mark)))
      .map((mark) => `no evidence at ${text.slice(mark.start, mark.end)}`),
    ...rules.filter((rule) => !fired.includes(rule)).map((rule) => `${rule} did not fire`),
  ];
}

describe.each(files)('%s', (file) => {
  for (const expected of expectedIn(file)) {
    const check = (): void => expect(mistakes(expected)).toEqual([]);
    if (expected.pending === undefined) test(expected.text, check);
    else test.fails(`${expected.text} (pending: ${expected.pending})`, check);
  }
});

test('there are postings of every kind', () => {
  const all = files.flatMap(expectedIn);
  for (const level of ['none', 'low', 'medium', 'high'] as const)
    expect(all.some((expected) => expected.level.includes(level))).toBe(true);
  expect(all.length).toBeGreaterThanOrEqual(25);
});
