/** What a run needs of memory, and what is left of one that gets less. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { folderWith } from './run.js';

async function runWith(megabytes: number, cwd: string, argv: readonly string[]) {
  const bin = path.resolve('dist/bin/yamiscan.cjs');
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, bin, ...argv, '--no-config', '-q', '--lang', 'en'],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  );
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
