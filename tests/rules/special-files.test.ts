/** What is no file in a rule folder: who opens a named pipe waits for a writer that never comes. */
import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, records, TOY_RULES } from '../cli/run.js';

/** Milliseconds; rules that are not in the cache take seconds. */
const LONG = 60_000;

/** With a copy of the toy rules and pipes of these names; a process of its own, so that one that hangs can be ended. */
function scanWith(...pipes: readonly string[]) {
  const cwd = folderWith({ 'a.txt': '赤玉を運ぶ仕事です。\n' });
  const rules = path.join(cwd, 'r');
  cpSync(TOY_RULES, rules, { recursive: true });
  for (const name of pipes) spawnSync('mkfifo', [path.join(rules, name)]);
  symlinkSync(pipes[0] ?? '', path.join(rules, 'link.yml'));
  const bin = path.resolve('dist/bin/yamiscan.cjs');
  const argv = [bin, 'a.txt', '--rules', 'r', '--no-config', '-f', 'jsonl', '-q', '--lang', 'en'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, timeout: LONG });
  return { status, out: String(stdout), err: String(stderr) };
}

test.skipIf(process.platform === 'win32')(
  'named pipes that are called like rules, and links to them, are left out',
  () => {
    const { status, out, err } = scanWith('x.yml');
    expect([status, err]).toEqual([0, '']);
    expect(records(out)).toMatchObject([{ level: 'high' }]);
  },
  2 * LONG,
);

test.skipIf(process.platform === 'win32')(
  'a named pipe in place of a learned model is named',
  () => {
    const { status, err } = scanWith('wording.json', 'crimes.json');
    expect(status).toBe(2);
    for (const name of ['wording.json', 'crimes.json']) expect(err).toContain(`r/${name}: is not a file`);
  },
  2 * LONG,
);
