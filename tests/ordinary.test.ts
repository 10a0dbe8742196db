/** The set of ordinary texts holds what its README promises: labels, new ids, invented numbers, no text twice. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { createGrouper } from '../src/near-duplicates/index.js';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly crime: string;
  readonly style: string;
  readonly platform: string;
}

const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const files = globSync('fixtures/ordinary/*.jsonl').sort();
const all = files.flatMap(linesOf);

describe.each(files)('%s', (file) => {
  const lines = linesOf(file);

  test('every line has the keys of the corpus, and no crime', () => {
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['id', 'text', 'label', 'crime', 'style', 'platform']);
      expect(line.id).toMatch(new RegExp(`^ord-${basename(file, '.jsonl')}-\\d{3}$`));
      expect(line.text.trim()).not.toBe('');
      expect(line.label).toMatch(/^(?:benign|talk|awareness)$/);
      expect(line.crime).toBe('');
      expect(line.style).toMatch(/^(?:plain|trap)$/);
      expect(line.platform).toMatch(/^(?:sns|jobboard|classifieds|chat|dm|news|notice|other)$/);
    }
  });

  test('the README says how many', () => {
    const readme = readFileSync('fixtures/ordinary/README.md', 'utf8');
    expect(readme).toContain(`| \`${basename(file)}\` | ${lines.length} |`);
  });

  test('telephone numbers and addresses are invented', () => {
    for (const { id, text } of lines) {
      for (const [phone] of text.matchAll(/(?<!\d)0\d{1,3}-\d{2,4}-\d{3,4}/g))
        expect(phone, id).toMatch(/-0000-|^0120-000-/);
      for (const [, host] of text.matchAll(/(?:https?:\/\/|[\w.]@)([\w.-]+)/g))
        expect(host, id).toMatch(/(?:^|\.)example\.(?:com|jp)$/);
    }
  });
});

test('ids are unique, and words of recruitment stay a quarter', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ style }) => style === 'trap').length).toBeLessThanOrEqual(all.length / 4);
});

test('no text is a near-duplicate of another, nor of one in the corpus', () => {
  const { groupOf, groups } = createGrouper();
  const corpus = globSync('fixtures/corpus/*.jsonl').sort().flatMap(linesOf);
  for (const { text } of corpus) groupOf(text);
  const isRepeat = ({ text }: Line): boolean => {
    const known = groups();
    return groupOf(text) < known;
  };
  expect(all.filter(isRepeat).map(({ id }) => id)).toEqual([]);
});
