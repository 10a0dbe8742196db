/** Runs with `--resume` that would write to the same files: one does, the others are refused; one that was killed is in nobody's way. Needs the build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { birthOf, isAlive, machine } from '../../src/cli/alive.js';
import { folderWith, scan, TOY_RULES } from './run.js';

const BIN = path.resolve('dist/bin/yamiscan.cjs');
const PATIENCE = 120_000;

/** More than a pipe holds: who writes it to one that nobody reads does not end. */
const MANY = `id,text\n${Array.from({ length: 4_000 }, (_, at) => `${at},赤玉を運ぶ仕事${at}`).join('\n')}\n`;

function start(cwd: string, more: readonly string[]) {
  const argv = ['a.csv', '--no-config', '--rules', TOY_RULES, '--lang', 'en', '--jobs', '1', '-f', 'jsonl', '--resume'];
  const child = spawn(process.execPath, [BIN, ...argv, ...more], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, err: text(child.stderr), ended: once(child, 'close'), exited: once(child, 'exit') };
}

test.each([
  ['the same file', () => ['-o', 'csv=out.csv']],
  [
    'the same two files in any order',
    (at: number) => ['-o', ['csv=out.csv', 'json=o.json'][at % 2], '-o', ['json=o.json', 'csv=out.csv'][at % 2]],
  ],
] as const)(
  'of many that are started at once for %s, one writes and the others say so',
  async (_, more) => {
    const cwd = folderWith({ 'a.csv': MANY });
    const runs = Array.from({ length: 6 }, (_, at) => start(cwd, more(at) as string[]));
    const over: typeof runs = [];
    for (const run of runs) void run.exited.then(() => over.push(run));
    while (over.length < runs.length - 1)
      await Promise.race(runs.filter((run) => !over.includes(run)).map((run) => run.exited));
    const [winner, ...more_] = runs.filter((run) => !over.includes(run));
    expect(more_).toEqual([]);
    for (const { child, err } of over) {
      child.stdout.resume();
      expect([child.exitCode, await err]).toEqual([
        2,
        expect.stringMatching(
          new RegExp(`^yamiscan: --resume: another run \\(process ${winner?.child.pid}\\) is still writing \\S+\\n$`),
        ),
      ]);
    }
    winner?.child.stdout.resume();
    await winner?.ended;
    expect(winner?.child.exitCode).toBe(0);
    expect(readFileSync(path.join(cwd, 'out.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(4_001);
    expect(readdirSync(cwd).filter((name) => name.includes('yamiscan') || name.startsWith('.'))).toEqual([]);
  },
  PATIENCE,
);

const built = (file: string): string => JSON.stringify(pathToFileURL(path.resolve('dist/src/cli', file)).href);

/** Takes the lock again and again, looks whether anyone else is inside, and leaves it as the killed do, in the end by being killed. */
const HAMMER = `
import { isAlive } from ${built('alive.js')};
import { lock, isLock } from ${built('resume/lock.js')};
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
const LOCK = 'out.yamiscan-lock/';
const others = () => readdirSync('inside').filter((pid) => isAlive(Number(pid)));
let times = 0;
for (const until = Date.now() + 1_000; ; ) {
  const taken = lock('out');
  if (!isLock(taken)) continue;
  times += 1;
  writeFileSync('inside/' + process.pid, '');
  for (let look = 0; look < 5; look++) if (others().length > 0) { console.log('two at once'); process.exit(); }
  if (Date.now() > until) { console.log(times); process.kill(process.pid, 'SIGKILL'); }
  rmSync('inside/' + process.pid);
  // As if it had been killed: its number is that of no process.
  const name = readdirSync(LOCK)[0].split('-');
  if (Math.random() < 0.8) renameSync(LOCK + name.join('-'), LOCK + [name[0], 2 ** 30, ...name.slice(2)].join('-'));
  taken.release();
}
`;

test(
  'never two hold a lock, though those who hold it are killed',
  async () => {
    const cwd = folderWith({ 'hammer.mjs': HAMMER });
    mkdirSync(path.join(cwd, 'inside'));
    const hammers = Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ['hammer.mjs'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
      const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
      return [said.trim(), child.signalCode];
    });
    const all = await Promise.all(hammers);
    expect(all).toEqual(all.map(() => [expect.stringMatching(/^\d+$/), 'SIGKILL']));
    expect((await scan(['a.txt', '-q', '-o', 'csv=out', '--resume'], { cwd: filled(cwd) })).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'hammer.mjs', 'inside', 'out']);
  },
  PATIENCE,
);

function filled(cwd: string): string {
  writeFileSync(path.join(cwd, 'a.txt'), '赤玉');
  return cwd;
}

const OTHER = '00000000-1-1-x';
const [ALIVE, BORN] = [process.ppid, birthOf(process.ppid)];

test.each([
  [
    'a run that goes on',
    `${machine()}-${ALIVE}-${BORN}-x`,
    0,
    `yamiscan: --resume: another run (process ${ALIVE}) is still writing out.csv\n`,
  ],
  ['a process that later got the number of a run', `${machine()}-${ALIVE}-${BORN}1-x`, 0, ''],
  ['a run with the number of this one', `${machine()}-${process.pid}-${birthOf(process.pid)}-x`, 0, ''],
  [
    'a run elsewhere',
    OTHER,
    0,
    /^yamiscan: --resume: a run on another machine or in another container .* remove out\.csv\.yamiscan-lock\n$/,
  ],
  ['a run elsewhere that was not heard of for long', OTHER, 70, ''],
])('a lock of %s', async (_, name, seconds, message) => {
  const cwd = folderWith({ 'a.csv': 'id,text\n1,赤玉\n' });
  const folder = path.join(cwd, 'out.csv.yamiscan-lock');
  mkdirSync(folder);
  writeFileSync(path.join(folder, name), '');
  const then = Date.now() / 1000 - seconds;
  utimesSync(path.join(folder, name), then, then);
  const { code, err } = await scan(['a.csv', '-q', '-o', 'csv=out.csv', '--resume'], { cwd });
  expect([code, err]).toEqual([
    message === '' ? 0 : 2,
    typeof message === 'string' ? message : expect.stringMatching(message),
  ]);
  expect(readdirSync(cwd)).toEqual(['a.csv', message === '' ? 'out.csv' : 'out.csv.yamiscan-lock']);
});

test('says it in Japanese', async () => {
  const cwd = folderWith({ 'a.csv': 'id,text\n1,赤玉\n' });
  mkdirSync(path.join(cwd, 'out.csv.yamiscan-lock'));
  writeFileSync(path.join(cwd, 'out.csv.yamiscan-lock', `${machine()}-${ALIVE}-${BORN}-x`), '');
  const { err } = await scan(['a.csv', '-q', '-o', 'csv=out.csv', '--resume', '--lang', 'ja'], { cwd });
  expect(err).toBe(`yamiscan: --resume: 別の走査（プロセス ${ALIVE}）がまだ書いています: out.csv\n`);
});

test('a killed process that nobody asked for is not alive', async () => {
  const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = Number(String((await once(parent.stdout, 'data'))[0]));
  try {
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
    expect(process.kill(pid, 0)).toBe(true);
  } finally {
    parent.kill('SIGKILL');
  }
});
