import { spawnSync } from 'node:child_process';
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

const names = async (...args: string[]) => Array.from((await findInputs(args, cwd)).inputs, ({ file }) => file);
const faults = async (...args: string[]) =>
  (await findInputs(args, cwd)).problems.map(({ file, message }) => `${file}: ${message.en}`);

const withoutA = (files: readonly string[]): string[] => files.filter((file) => !file.includes('/a/')).sort();

describe('findInputs', () => {
  test('files as they are named, in that order, of any kind', async () => {
    expect(await names('b.txt', './a.csv', 'none', 'c.png')).toEqual(['b.txt', './a.csv', 'none', 'c.png']);
    expect([...(await findInputs(['./a.csv'], cwd)).inputs][0]?.path).toBe(path.join(cwd, 'a.csv'));
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

  test('whole names are sorted, wherever folders stand', async () => {
    const made = ['tree/a/x.txt', 'tree/a-b/x.txt', 'tree/a.txt', 'tree/a/b/y.txt', 'tree/b.txt'];
    for (const file of made) {
      mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
      writeFileSync(path.join(cwd, file), '');
    }
    expect(await names('tree')).toEqual([...made].sort());
    expect(await names('tree/a/', 'tree/**')).toEqual(['tree/a/b/y.txt', 'tree/a/x.txt', ...withoutA(made)]);
    rmSync(path.join(cwd, 'tree'), { recursive: true });
  });

  test('what was found can be gone through again, and says whether standard input is among it', async () => {
    const { inputs } = await findInputs(['d', '-'], cwd);
    expect([inputs.length, [...inputs].length, [...inputs].length, inputs.hasStdin]).toEqual([3, 3, 3, true]);
    expect(inputs.some(({ file }) => file === 'd/z.jsonl')).toBe(true);
    expect(inputs.some(({ file }) => file === 'z.jsonl')).toBe(false);
    expect((await findInputs(['d'], cwd)).inputs.hasStdin).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('named pipes in folders are left out, behind links too', async () => {
    spawnSync('mkfifo', [path.join(cwd, 'd', 'p.txt')]);
    symlinkSync('p.txt', path.join(cwd, 'd', 'q.txt'));
    expect(await names('d')).toEqual(['d/e/x.CSV', 'd/z.jsonl']);
    for (const name of ['p', 'q']) rmSync(path.join(cwd, 'd', `${name}.txt`));
  });

  test('standard input', async () => {
    expect([...(await findInputs(['-'], cwd)).inputs]).toEqual([{ file: null, path: '' }]);
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
