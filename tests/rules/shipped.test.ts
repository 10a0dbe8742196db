/** A change of a rule file is seen, however quick and small. */
import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { statsOf } from '../../src/rules/shipped.js';
import { folderWith } from '../cli/run.js';

let folder: string;
const file = (name = 'a.yml'): string => path.join(folder, name);
beforeEach(() => {
  folder = folderWith({ 'a.yml': 'id: a', 'b.yml': 'id: b' });
});

test('nothing changed', () => {
  expect(statsOf(folder)).toBe(statsOf(folder));
});

test.each([
  ['another content of the same size within the same second', () => writeFileSync(file(), 'id: c')],
  ['one more file', () => writeFileSync(file('c.yml'), '')],
  ['another name', () => renameSync(file(), file('c.yml'))],
  [
    'another content that claims to be as old',
    () => {
      writeFileSync(file(), 'id: c');
      utimesSync(file(), 1, 1);
    },
  ],
])('%s', async (_, change) => {
  utimesSync(file(), 1, 1);
  const before = statsOf(folder);
  // Clocks of file systems tick at least as often as this; what was changed later than the build looked is not believed for seconds.
  await setTimeout(20);
  change();
  expect(statsOf(folder)).not.toBe(before);
});
