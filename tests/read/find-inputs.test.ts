import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInputs } from '../../src/read/index.js';

const cwd = mkdtempSync(path.join(os.tmpdir(), 'yamiscan-'));
const FILES = [
  'b.txt',
  'a.csv',
  'c.png',
  '[急募].txt',
  'd/z.jsonl',
  'd/e/x.CSV',
  'd/e/y.bin',
  'd/.hidden.txt',
  'bare/x.bin',
  'none',
];

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), '');
  }
  mkdirSync(path.join(cwd, 'empty'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const names = async (...args: string[]) => (await findInputs(args, cwd)).inputs.map(({ file }) => file);
const faults = async (...args: string[]) =>
  (await findInputs(args, cwd)).problems.map(({ file, message }) => `${file}: ${message.en}`);

describe('findInputs', () => {
  test('files as they are named, in that order, of any kind', async () => {
    expect(await names('b.txt', './a.csv', 'none', 'c.png')).toEqual(['b.txt', './a.csv', 'none', 'c.png']);
    expect((await findInputs(['./a.csv'], cwd)).inputs[0]?.path).toBe(path.join(cwd, 'a.csv'));
  });

  test('globs, sorted, beginning as they were typed', async () => {
    expect(await names('*.{txt,csv}')).toEqual(['[急募].txt', 'a.csv', 'b.txt']);
    expect(await names('./**/*.csv')).toEqual(['./a.csv', './d/e/x.CSV']);
    expect(await names(`${cwd}/*.csv`)).toEqual([`${cwd}/a.csv`]);
    expect(await names('d/../*.csv')).toEqual(['a.csv']);
  });

  test('a file whose name looks like a glob', async () => {
    expect(await names('[急募].txt')).toEqual(['[急募].txt']);
  });

  test('folders: every file of a known kind, below too, hidden ones not', async () => {
    expect(await names('d')).toEqual(['d/e/x.CSV', 'd/z.jsonl']);
    expect(await names('./d/')).toEqual(['./d/e/x.CSV', './d/z.jsonl']);
    expect(await names('.')).toEqual(['./[急募].txt', './a.csv', './b.txt', './d/e/x.CSV', './d/z.jsonl']);
    expect(await names(`${cwd}/d`)).toEqual([`${cwd}/d/e/x.CSV`, `${cwd}/d/z.jsonl`]);
  });

  test('a folder that links to itself ends', async () => {
    symlinkSync('..', path.join(cwd, 'd', 'up'));
    expect(await names('d')).toContain('d/z.jsonl');
    rmSync(path.join(cwd, 'd', 'up'));
  });

  test('standard input', async () => {
    expect((await findInputs(['-'], cwd)).inputs).toEqual([{ file: null, path: '' }]);
  });

  test('what two arguments name is read once', async () => {
    expect(await names('a.csv', '*.csv', './a.csv', '-', '-')).toEqual(['a.csv', null]);
  });

  test('見つからないものは名指しし、残りは続ける', async () => {
    expect(await names('nope.txt', 'a.csv', '*.nope', 'empty', 'bare')).toEqual(['a.csv']);
    expect(await faults('nope.txt', 'a.csv', '*.nope', 'empty', 'bare')).toEqual([
      'nope.txt: no such file',
      '*.nope: no file matches',
      'empty: a folder without a file to read (.txt .md .csv .tsv .json .jsonl)',
      'bare: a folder without a file to read (.txt .md .csv .tsv .json .jsonl)',
    ]);
  });
});
