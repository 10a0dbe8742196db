/** Faults around a run of the built program: signals, full disks, readers that go away, files that can't be read. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { folderWith, records, TOY_RULES } from './run.js';

const BIN = path.resolve('dist/bin/yamiscan.cjs');
const PATIENCE = 240_000;
const LINES = '赤玉を運ぶ仕事があります\n';

function start(argv: readonly string[], cwd?: string) {
  const own = [BIN, ...argv, '--no-config', '--rules', TOY_RULES, '--lang', 'en'];
  const child = spawn(process.execPath, own, { ...(cwd === undefined ? {} : { cwd }), stdio: 'pipe' });
  child.stdin.on('error', () => {});
  const err = text(child.stderr).catch(() => '');
  const ended = once(child, 'close').then(async ([code, signal]) => ({ code, signal, err: await err }));
  return { child, ended };
}

describe('a signal', () => {
  /** Behind the first record, with much more at hand or to come. */
  async function signalled(argv: readonly string[], signal: NodeJS.Signals, cwd?: string) {
    const { child, ended } = start(['--input', 'lines', '-', ...argv], cwd);
    const feed = setInterval(() => child.stdin.write(LINES.repeat(50)), 20);
    let out = '';
    child.stdout.on('data', (piece) => {
      const isFirst = !out.includes('\n');
      out += String(piece);
      if (isFirst && out.includes('\n')) child.kill(signal);
    });
    const how = await ended;
    clearInterval(feed);
    return { ...how, out };
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s: whole records, how far it got, no file, and the end that shells expect',
    async (signal) => {
      const cwd = folderWith({});
      const { out, err, ...how } = await signalled(
        ['-f', 'jsonl', '-o', 'csv=r.csv', '-o', 'json=r.json'],
        signal,
        cwd,
      );
      expect(how).toEqual({ code: null, signal });
      expect(out.endsWith('\n')).toBe(true);
      const count = records(out).length;
      expect(err).toContain(`-:${count}: stopped by ${signal} after ${count.toLocaleString('en')} postings`);
      expect(readdirSync(cwd)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'while files are opened, of which one waits: the run stops in order when it can',
    async () => {
      const cwd = folderWith({});
      execFileSync('mkfifo', [path.join(cwd, 'pipe')]);
      const { child, ended } = start(['-', '--input', 'lines', '-o', 'csv=r.csv', '-o', 'json=pipe'], cwd);
      child.stdout.resume();
      while (readdirSync(cwd).length < 2) await wait(5);
      child.kill('SIGTERM');
      await wait(50);
      const pipe = openSync(path.join(cwd, 'pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
      expect(await ended).toEqual({
        code: null,
        signal: 'SIGTERM',
        err: expect.stringContaining('stopped by SIGTERM after 0 postings'),
      });
      closeSync(pipe);
      expect(readdirSync(cwd)).toEqual(['pipe']);
    },
    PATIENCE,
  );

  test(
    'ends a JSON report that has begun, which says that it is not complete',
    async () => {
      const { out } = await signalled(['-f', 'json', '-o', 'csv=/dev/null'], 'SIGTERM');
      expect(JSON.parse(out)).toMatchObject({ complete: false, summary: { problemCount: 1 } });
    },
    PATIENCE,
  );
});

test(
  'what kill -9 leaves is removed by the next run, and the old report stays until then',
  async () => {
    const cwd = folderWith({ 'r.csv': 'before', 'a.txt': '赤玉' });
    const { child, ended } = start(['--input', 'lines', '-', '-o', 'csv=r.csv'], cwd);
    while (readdirSync(cwd).length < 3) await wait(5);
    child.kill('SIGKILL');
    await ended;
    expect(readFileSync(path.join(cwd, 'r.csv'), 'utf8')).toBe('before');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.partial'))).toHaveLength(1);
    const next = start(['a.txt', '-o', 'csv=r.csv'], cwd);
    next.child.stdout.resume();
    expect((await next.ended).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'r.csv']);
  },
  PATIENCE,
);

/** A disk of 256 KiB; null where nobody may mount one. */
function smallDisk(): string | null {
  const folder = folderWith({});
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

/** In blocks of 512 bytes; the signal is left to Node, which ignores it, so that the write fails instead. Any user can set such a limit. */
const LIMITED = 'ulimit -f 512 && exec "$0" "$@"';

/** Runs out of room in the middle of a file. */
async function expectFull(folder: string, how: { readonly isLimited: boolean; readonly more: readonly string[] }) {
  const cwd = folderWith({ 'a.txt': LINES.repeat(3_000) });
  const file = path.join(folder, 'out.jsonl');
  const own = ['a.txt', '--input', 'lines', '-q', '-o', `jsonl=${file}`, ...how.more];
  const argv = [BIN, ...own, '--no-config', '--rules', TOY_RULES, '--lang', 'en'];
  const child = spawn('sh', ['-c', how.isLimited ? LIMITED : 'exec "$0" "$@"', process.execPath, ...argv], { cwd });
  const closed = once(child, 'close');
  child.stdout.resume();
  const err = await text(child.stderr);
  expect((await closed)[0]).toBe(2);
  const reason = how.isLimited ? 'EFBIG' : 'ENOSPC';
  expect(err).toMatch(new RegExp(`^yamiscan: cannot write .*out\\.jsonl: .*${reason}[^\\n]*\\n$`));
  expect(existsSync(file)).toBe(false);
  // What was done is there for the next run with --resume.
  expect(readdirSync(folder).length > 0).toBe(how.more.length > 0);
}

const RUNS = [{ more: [] }, { more: ['--resume'] }];

test.each(RUNS)(
  'a file that may not grow %j',
  ({ more }) => expectFull(folderWith({}), { isLimited: true, more }),
  PATIENCE,
);

test.each(RUNS)(
  'a full disk, or where nobody may mount a small one a limit in its place %j',
  async ({ more }) => {
    const disk = smallDisk();
    try {
      await expectFull(disk ?? folderWith({}), { isLimited: disk === null, more });
    } finally {
      if (disk !== null) execFileSync('umount', [disk]);
    }
  },
  PATIENCE,
);

test.each(['text', 'table', 'json', 'jsonl', 'csv', 'html', 'markdown', 'sarif', 'github', 'junit'])(
  'a reader of %s that goes away ends it quietly',
  async (format) => {
    const cwd = folderWith({ 'a.txt': LINES.repeat(500) });
    const { child, ended } = start(['a.txt', '--input', 'lines', '-f', format], cwd);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 0, signal: null, err: '' });
  },
  PATIENCE,
);

test(
  'nobody need hear what is said on standard error',
  async () => {
    const cwd = folderWith({ 'a.jsonl': '{"text":\n{"text":"赤玉"}\n' });
    const { child, ended } = start(['a.jsonl', '-f', 'jsonl'], cwd);
    child.stderr.destroy();
    expect(records(await text(child.stdout))).toHaveLength(1);
    expect((await ended).code).toBe(2);
  },
  PATIENCE,
);

test(
  'a file that can not be read among many is named, and all others are judged',
  async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${1000 + at}.txt`, `赤玉${at}`]));
    const cwd = folderWith(files);
    // A folder is what nobody can read, root neither.
    mkdirSync(path.join(cwd, 'f1150b.txt'));
    chmodSync(path.join(cwd, 'f1100.txt'), 0);
    writeFileSync(path.join(cwd, 'f1200.txt'), Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46));
    const { child, ended } = start(['.', '-f', 'jsonl', '-q'], cwd);
    const out = records(await text(child.stdout));
    const { code, err } = await ended;
    expect(code).toBe(2);
    expect(err).toContain('f1200.txt');
    expect(out.length).toBeGreaterThanOrEqual(298);
  },
  PATIENCE,
);

test(
  'standard input that ends within a record: it is named, and those before it are judged',
  async () => {
    const { child, ended } = start(['-', '--input', 'jsonl', '-f', 'jsonl']);
    child.stdin.end('{"text":"赤玉"}\n{"text":"赤');
    expect(records(await text(child.stdout))).toHaveLength(1);
    expect(await ended).toMatchObject({ code: 2, err: expect.stringContaining('-:2: not valid JSON') });
  },
  PATIENCE,
);
