/** Learned models in a rule folder: what is read is what was written, and a broken file is named. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CrimeModel } from '../../src/domain/crime-shares.js';
import { CRIMES_FILE, crimesFileText, readCrimesFile } from '../../src/rules/crimes-file.js';
import { readWordingFile, WORDING_FILE } from '../../src/rules/wording-file.js';

const MODEL: CrimeModel = {
  crimes: ['robbery', 'transport'],
  biases: [0.5, -1.25],
  ngrams: ['運ぶ', '"\\', '💰'],
  weights: Int8Array.from([1, -2, 127, -127, 0, 3]),
};
const folderOf = (name: string, content: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-'));
  writeFileSync(path.join(folder, name), content);
  return folder;
};

test('crimes.json is read as it was written', () => {
  const { model, problems } = readCrimesFile(folderOf(CRIMES_FILE, crimesFileText(MODEL)));
  expect(problems).toEqual([]);
  expect(model).toEqual(MODEL);
});

test('a folder without models is no mistake', () => {
  const folder = folderOf('other.txt', '');
  expect(readCrimesFile(folder)).toEqual({ model: null, problems: [] });
  expect(readWordingFile(folder)).toEqual({ model: null, problems: [] });
});

test.each([
  ['a crime that is none', crimesFileText(MODEL).replace('robbery', 'robery'), /^crimes\.0: /],
  ['a weight too few', crimesFileText(MODEL).replace('[1,-2]', '[1]'), /^weights: one weight a crime/],
  ['a weight too large', crimesFileText(MODEL).replace('[1,-2]', '[1,-200]'), /^weights\.運ぶ\.1: /],
  ['a bias too many', crimesFileText(MODEL).replace('0.5,', '0.5,1,'), /^biases: one bias a crime/],
  ['no JSON', '{', /JSON/],
])('crimes.json with %s is refused by name', (_, content, message) => {
  const { model, problems } = readCrimesFile(folderOf(CRIMES_FILE, content));
  expect(model).toBeNull();
  expect(problems.map((problem) => [path.basename(problem.file ?? ''), problem.message.en])).toEqual([
    [CRIMES_FILE, expect.stringMatching(message)],
  ]);
});

test('wording.json too', () => {
  const { problems } = readWordingFile(folderOf(WORDING_FILE, '{"schema":"other"}'));
  expect(problems.map(({ message }) => message.en)).toContainEqual(expect.stringContaining('schema'));
});
