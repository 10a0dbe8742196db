/** `src/facts/beginnings.ts` is written from the patterns themselves: `vitest -u` writes it anew. */
import { expect, test } from 'vitest';
import { anchoredSources } from '../../src/facts/anchored.js';
import '../../src/facts/index.js';
import type { Beginning } from '../../src/facts/beginnings.js';
import { alternativesOf, beginningOf } from './beginning.js';
import { partsOf } from './parts.js';

const HEAD = `/**
 * With which three code units a match of each pattern can begin, as character classes; null for any, and for the end of the text.
 * Groups of at most 32 patterns. Written by tests/facts/beginnings.test.ts from the patterns themselves (\`vitest -u\`).
 */

// biome-ignore-all format: written by a test, which compares it character by character

export type Characters = string | null;
export type Beginning = readonly [Characters, Characters, Characters];

export const BEGINNINGS: readonly Readonly<Record<string, Beginning>>[] = [
`;

/** Sums and contacts are asked of every text, the others seldom. */
const groupOf = (name: string): number => (/^(?:pay|contact)\./.test(name) ? 0 : /^work\./.test(name) ? 2 : 1);

const isPlain = /^[\p{L}\p{N}\p{P}\p{S} ]$/u;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Escapes what an editor would not show. */
const quoted = (characters: string | null): string =>
  characters === null
    ? 'null'
    : `'${characters.replace(/[\s\S]/g, (unit) => (unit === "'" || unit === '\\' ? `\\${unit}` : isPlain.test(unit) ? unit : escaped(unit)))}'`;

/** Patterns whose alternatives begin in many ways have more bits than one. */
const PARTS: Readonly<Record<string, number>> = {
  'contact.names': 5,
  'pay.torn': 3,
  'pay.labels': 2,
  'work.vague': 4,
  'work.other-vague': 4,
  'work.doing': 2,
  'place.block': 2,
  'place.name': 4,
  'employer.house': 4,
  'employer.kind': 2,
  'work.task': 8,
  'work.ending': 4,
  'item.ad': 2,
};

const partsNamed = ({ name, source }: ReturnType<typeof anchoredSources>[number]): [string, Beginning][] => {
  const pattern = source();
  const most = PARTS[name] ?? 1;
  if (most === 1) return [[name, beginningOf(pattern)]];
  const alternatives = pattern instanceof RegExp ? alternativesOf(pattern) : pattern.map((word) => beginningOf([word]));
  return partsOf(alternatives, most).map((part, at) => [`${name}/${at + 1}`, part]);
};

function written(): string {
  const groups = [0, 1, 2].map((group) => {
    const members = anchoredSources().filter(({ name }) => groupOf(name) === group);
    const parts = members.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap(partsNamed);
    expect(parts.length).toBeLessThanOrEqual(32);
    return parts.map(([name, beginning]) => `    '${name}': [${beginning.map(quoted).join(', ')}],\n`).join('');
  });
  return `${HEAD}${groups.map((group) => `  {\n${group}  },\n`).join('')}];\n`;
}

test('how patterns begin is written down as they are', async () => {
  await expect(written()).toMatchFileSnapshot('../../src/facts/beginnings.ts');
}, 60_000);

test('no pattern can match nothing, and names differ', () => {
  const names = anchoredSources().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, source } of anchoredSources()) {
    const pattern = source();
    if (pattern instanceof RegExp) expect(beginningOf(pattern)[0], name).not.toBeNull();
  }
}, 60_000);
