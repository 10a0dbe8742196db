/** Offers and honest posts in other scripts and tongues are judged by what they say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atLeast } from '../src/index.js';
import { shippedScanner } from './shipped.js';

interface Line {
  readonly text: string;
  readonly label: string;
  readonly kind: string;
}

const scanner = shippedScanner();
const linesOf = (name: string): Line[] =>
  readFileSync(`fixtures/scripts/${name}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const flagged = (lines: readonly Line[]): Line[] =>
  lines.filter(({ text }) => atLeast(scanner.scan(text).level, 'medium'));

const first = [...linesOf('offers'), ...linesOf('look-alikes')];
const second = linesOf('second');

describe.each([
  ['the first texts', first, 120],
  ['the second texts', second, 42],
])('%s', (_, lines, count) => {
  const offers = lines.filter(({ label }) => label === 'recruit');
  const others = lines.filter(({ label }) => label !== 'recruit');

  test('are as many as fixtures/scripts/README.md says', () => expect(lines).toHaveLength(count));

  test('nine offers in ten are found', () => {
    expect(flagged(offers).length).toBeGreaterThanOrEqual(0.9 * offers.length);
  });

  test('of the others, not one in twenty is flagged', () => {
    expect(flagged(others).length).toBeLessThan(0.05 * others.length + 1);
  });

  test('evidence slices back', () => {
    for (const { text } of lines)
      for (const { evidence } of scanner.scan(text).signals)
        for (const { start, end, text: shown } of evidence) expect(text.slice(start, end)).toBe(shown);
  });
});
