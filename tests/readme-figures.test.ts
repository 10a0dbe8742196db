/** The READMEs quote docs/accuracy.md: after the figures are renewed, they must not tell the old ones. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FIGURE = /\d+\.\d \(\d+\.\d-\d+\.\d\)/g;
const figuresIn = (text: string): string[] => text.match(FIGURE) ?? [];
const measured = new Set(figuresIn(readFileSync('docs/accuracy.md', 'utf8')));

test.each(['README.md', 'README.ja.md'])('%s quotes figures that docs/accuracy.md has', (file) => {
  const quoted = figuresIn(readFileSync(file, 'utf8').replaceAll('**', ''));
  expect(quoted.length).toBeGreaterThanOrEqual(16);
  expect(quoted.filter((figure) => !measured.has(figure))).toEqual([]);
});
