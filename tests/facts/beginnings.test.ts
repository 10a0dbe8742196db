/** `src/facts/beginnings.ts` is written from the patterns themselves: `vitest -u` writes it anew. */
import { expect, test } from 'vitest';
import { anchoredSources } from '../../src/facts/anchored.js';
import '../../src/facts/index.js';
import { stickies } from '../../src/facts/sticky.js';
import { beginningsOf } from './beginning.js';

const HEAD = `/**
 * How matches of each pattern begin. Written by tests/facts/beginnings.test.ts from the patterns themselves (\`vitest -u\`).
 * A string holds what begins with one code unit: that unit, and for each beginning what follows it and two capitals for each pattern (AA is the
 * first of \`NAMES\`, AB the second), which stand in no view. \`FIRST_UNITS\`: what patterns that are tried at one place begin with.
 */

// biome-ignore-all format: written by a test, which compares it character by character
`;

const isPlain = /^[\p{L}\p{N}\p{P}\p{S} ]$/u;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Escapes what an editor would not show. */
const quoted = (written: string): string =>
  `'${written.replace(/[\s\S]/g, (unit) => (unit === "'" || unit === '\\' ? `\\${unit}` : isPlain.test(unit) ? unit : escaped(unit)))}'`;

const LETTERS = 26;
const letter = (number: number): string => String.fromCharCode('A'.charCodeAt(0) + number);
const lettersOf = (number: number): string => letter(Math.floor(number / LETTERS)) + letter(number % LETTERS);

function written(): string {
  const patterns = anchoredSources().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const byBeginning = new Map<string, string>();
  for (const [number, { name, source }] of patterns.entries())
    for (const beginning of beginningsOf(source())) {
      if (/^$|[A-Z]/.test(beginning)) throw new Error(`${name} begins with ${beginning}`);
      byBeginning.set(beginning, (byBeginning.get(beginning) ?? '') + lettersOf(number));
    }
  const lines: string[] = [];
  for (const [beginning, letters] of [...byBeginning].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (lines.at(-1)?.charAt(0) !== beginning.charAt(0)) lines.push(beginning.charAt(0));
    lines[lines.length - 1] += beginning.slice(1) + letters;
  }
  const firsts = stickies()
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, pattern }) => `  '${name}': ${quoted(firstsOf(pattern()))},\n`);
  expect(firsts.length).toBeLessThanOrEqual(32);
  const names = patterns.map(({ name }) => `  '${name}',\n`).join('');
  return `${HEAD}
export const NAMES: readonly string[] = [\n${names}];

export const FIRST_UNITS: Readonly<Record<string, string>> = {\n${firsts.join('')}};

export const BEGINNINGS: readonly string[] = [\n${inRows(lines.map(quoted)).join('')}];\n`;
}

/** As many in a line as are still looked at with one glance by whoever compares two versions. */
const ROW = 800;

function inRows(strings: readonly string[]): string[] {
  const rows: string[] = [''];
  for (const one of strings) {
    if ((rows.at(-1) ?? '').length > ROW) rows.push('');
    rows[rows.length - 1] += ` ${one},`;
  }
  return rows.map((row) => ` ${row}\n`);
}

function firstsOf(pattern: RegExp): string {
  const firsts = new Set(beginningsOf(pattern).map((beginning) => beginning.charAt(0)));
  if (firsts.has('')) throw new Error(`${pattern.source} matches nothing`);
  return [...firsts].sort().join('');
}

test('how patterns begin is written down as they are', async () => {
  await expect(written()).toMatchFileSnapshot('../../src/facts/beginnings.ts');
}, 60_000);

test('names differ', () => {
  const names = [...anchoredSources(), ...stickies()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
