/** What the built program loads at its start: a scan takes none of what other commands need. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, TOY_RULES } from './run.js';

const BIN = path.resolve('dist/bin/yamiscan.cjs');
/** Files of the bundle that a process opened, by name. */
const SPY = `const fs = require('fs'), read = fs.readFileSync, opened = [];
fs.readFileSync = (file, ...rest) => { opened.push(String(file)); return read(file, ...rest); };
process.on('exit', () => fs.writeFileSync(process.env.OPENED, opened.join('\\n')));`;

const folder = folderWith({ 'spy.cjs': SPY, 'a.csv': '本文\n"赤玉, 青玉"\n', 'a.yml': '' });

function opened(argv: readonly string[], stdin = ''): { code: number | null; out: string; chunks: string[] } {
  const list = path.join(folder, 'opened.txt');
  const env = { ...process.env, OPENED: list, XDG_CACHE_HOME: folder, LANG: 'en' };
  const ran = spawnSync(process.execPath, ['--require', path.join(folder, 'spy.cjs'), BIN, ...argv], {
    env,
    input: stdin,
    cwd: folder,
    encoding: 'utf8',
  });
  const files = readFileSync(list, 'utf8').split('\n');
  const inBundle = files.filter((file) => file.includes(`${path.sep}dist${path.sep}cli${path.sep}`));
  return { code: ran.status, out: ran.stdout, chunks: inBundle.map((file) => path.parse(file).name) };
}

beforeAll(() => {
  expect(existsSync(BIN), 'npm run build comes first').toBe(true);
});

/** What every run loads. */
const START = ['main'];

describe('files of the bundle', () => {
  const scan = ['--no-config', '--rules', TOY_RULES];

  // The first run reads the rules; the next find them checked.
  beforeAll(() => void opened([...scan, '-f', 'jsonl'], '赤玉'), 120_000);

  test('a scan of a text takes those of the start alone, and finds its rules checked', () => {
    const { code, out, chunks } = opened([...scan, '-f', 'jsonl'], '赤玉を運ぶ仕事');
    expect([code, JSON.parse(out).level]).toEqual([0, 'high']);
    expect(chunks).toEqual(expect.arrayContaining(START));
    for (const name of ['others', 'text', 'csv', 'delimiter', 'config-file', 'cli-progress', 'pool'])
      expect(chunks).not.toContain(name);
  });

  test.each([
    ['a CSV', ['a.csv', '-f', 'jsonl'], ['delimiter']],
    ['CSV as output', ['-f', 'csv'], ['csv']],
    ['text as output', ['-f', 'text'], ['text']],
    ['a config file', ['-f', 'jsonl', '--config', 'a.yml'], ['config-file']],
    ['help', ['-qh'], ['others']],
  ])('%s takes what it needs besides', (_, argv, needed) => {
    const { code, chunks } = opened([...scan, ...argv], '赤玉');
    expect(code).toBe(0);
    expect(chunks).toEqual(expect.arrayContaining([...START, ...needed]));
  });
});

describe('code kept from run to run', () => {
  const kept = (): string[] => readdirSync(path.join(folder, 'yamiscan')).filter((name) => name.startsWith('code-'));
  const run = () => opened(['--no-config', '--rules', TOY_RULES, '-f', 'jsonl'], '赤玉').out;

  test.runIf(process.versions.node.startsWith('20.'))('damaged, it is made anew', () => {
    const out = run();
    expect(kept().length).toBeGreaterThan(0);
    for (const name of kept()) writeFileSync(path.join(folder, 'yamiscan', name), 'no code');
    expect(run()).toBe(out);
    const sizes = kept().map((name) => readFileSync(path.join(folder, 'yamiscan', name)).length);
    expect(Math.max(...sizes)).toBeGreaterThan(10_000);
  });

  test('a folder that can not be written is done without', () => {
    const out = run();
    rmSync(path.join(folder, 'yamiscan'), { recursive: true });
    writeFileSync(path.join(folder, 'yamiscan'), 'no folder');
    expect(run()).toBe(out);
  }, 120_000);
});
