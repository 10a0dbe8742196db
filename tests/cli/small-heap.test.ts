/** What a run needs of memory, and what is left of one that gets less. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { folderWith } from './run.js';

const BIN = path.resolve('dist/bin/yamiscan.cjs');

const runWith = (megabytes: number, cwd: string, argv: readonly string[]) =>
  started(process.execPath, [`--max-old-space-size=${megabytes}`, BIN, ...argv], cwd);

/** Of private memory that may be written: what the system gives in all, stacks, buffers and code of V8 included. */
const runWithin = (megabytes: number, cwd: string, argv: readonly string[]) =>
  started('sh', ['-c', `ulimit -d ${megabytes * 1024} && exec "$@"`, 'sh', process.execPath, BIN, ...argv], cwd);

async function started(program: string, argv: readonly string[], cwd: string) {
  const child = spawn(program, [...argv, '--no-config', '-q', '--lang', 'en'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, out, err };
}

const csvOf = (rows: number): string =>
  `id,本文\n${Array.from({ length: rows }, (_, at) => `${at},"駅前の店でスタッフを募集、番号${at}。詳細は${(at * 7_919) % 100_003}まで"\n`).join('')}`;

test.each([
  ['1', 48],
  ['2', 64],
])(
  '10,000 rows need no more than the heap that is promised (--jobs %s)',
  async (jobs, megabytes) => {
    const cwd = folderWith({ 'a.csv': csvOf(10_000) });
    const { code, out } = await runWith(megabytes, cwd, ['a.csv', '-f', 'jsonl', '--jobs', jobs]);
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(10_001);
  },
  120_000,
);

test('where memory runs out the exit code says so, and no report appears', async () => {
  const cwd = folderWith({ 'a.csv': csvOf(20_000) });
  const { code } = await runWith(30, cwd, ['a.csv', '--campaigns', '-f', 'jsonl', '-o', 'json=r.json']);
  expect(code).not.toBe(0);
  expect(existsSync(path.join(cwd, 'r.json'))).toBe(false);
}, 120_000);

/** Elsewhere the limit can be set, and isn't kept. */
describe.skipIf(process.platform !== 'linux')('what the system gives (ulimit -d)', () => {
  test.each([
    ['1', 200],
    ['2', 400],
  ])(
    'is enough for 10,000 rows where that much is promised (--jobs %s)',
    async (jobs, megabytes) => {
      const cwd = folderWith({ 'a.csv': csvOf(10_000) });
      const { code, out } = await runWithin(megabytes, cwd, ['a.csv', '-f', 'jsonl', '--jobs', jobs]);
      expect(code).toBe(0);
      expect(out.split('\n')).toHaveLength(10_001);
    },
    120_000,
  );

  test('where it is not, the exit code says so, and no report appears', async () => {
    const cwd = folderWith({ 'a.csv': csvOf(20_000) });
    const { code } = await runWithin(150, cwd, ['a.csv', '--campaigns', '-f', 'jsonl', '-o', 'json=r.json']);
    expect(code).not.toBe(0);
    expect(existsSync(path.join(cwd, 'r.json'))).toBe(false);
  }, 120_000);
});
