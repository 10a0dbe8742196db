/** `--resume` without a kill: what it refuses, and a disk that was full. The kills are in resume-kill.test.ts. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { readCheckpoint } from '../../src/cli/resume/checkpoint.js';
import { folderWith, scan } from './run.js';

const CSV = `id,text\n${Array.from({ length: 200 }, (_, at) => `${at},赤玉${at}`).join('\n')}\n`;
const ARGV = ['a.csv', '-q', '-o', 'jsonl=out.jsonl', '--resume'];
const CHECKPOINT = 'out.jsonl.yamiscan-checkpoint';

test.each([
  ['no file', ['a.csv', '--resume'], /needs -o FORMAT=FILE/],
  ['standard input', ['-', '-o', 'jsonl=x', '--resume'], /standard input and pipes can not be read again/],
  ['a device as input', ['/dev/null', '-o', 'jsonl=x', '--resume'], /can not be read again/],
  ['a device as output', ['a.csv', '-o', 'jsonl=/dev/null', '--resume'], /must name an ordinary file/],
  ['campaigns', [...ARGV, '--campaigns'], /not with --campaigns/],
  ['a baseline', [...ARGV, '--save-baseline', 'b.json'], /not with --baseline/],
  ['a format that needs all', [...ARGV, '-o', 'html=x.html'], /html depends on all postings/],
  ['a mask', [...ARGV, '--mask'], /without --mask/],
])('refuses %s, and leaves nothing', async (_, argv, message) => {
  const cwd = folderWith({ 'a.csv': CSV });
  const { code, err } = await scan(argv, { cwd, stdin: '' });
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  expect(readdirSync(cwd)).toEqual(['a.csv']);
});

const PARTS = Object.fromEntries(
  Array.from({ length: 8 }, (_, at) => [`${at}.csv`, CSV.replaceAll('赤玉', `赤玉${at}-`)]),
);
const MANY = [...Object.keys(PARTS), '-q', '--jobs', '1', '-o', 'jsonl=out.jsonl', '-o', 'csv=out.csv', '--resume'];

/** Standard output that is full after so many pieces: the run ends there. */
function filled(pieces: number): Writable {
  let seen = 0;
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => {
      seen += 1;
      done(seen > pieces ? Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }) : null);
    },
  });
  stdout.on('error', () => {});
  return stdout;
}

async function interrupted(argv = MANY): Promise<string> {
  const cwd = folderWith(PARTS);
  const { code, err } = await scan(argv, { cwd, stdout: filled(17), env: { YAMISCAN_CHECKPOINT_SECONDS: '0' } });
  expect([code, err]).toEqual([2, expect.stringMatching(/yamiscan: cannot write stdout: ENOSPC\n$/)]);
  const progress = readCheckpoint(CHECKPOINT, cwd)?.progress;
  expect((progress?.input ?? 0) + (progress?.rows ?? 0)).toBeGreaterThan(0);
  expect(existsSync(path.join(cwd, 'out.jsonl'))).toBe(false);
  return cwd;
}

test('what was written is kept, and the same command ends with the files of a run in one go', async () => {
  const whole = folderWith(PARTS);
  const once = await scan(MANY.slice(0, -1), { cwd: whole });
  const cwd = await interrupted();
  const { code, out } = await scan(MANY, { cwd });
  expect(code).toBe(once.code);
  expect(once.out.endsWith(out)).toBe(true);
  expect(out.length).toBeLessThan(once.out.length);
  for (const name of ['out.jsonl', 'out.csv'])
    expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(readFileSync(path.join(whole, name), 'utf8'));
  expect(readdirSync(cwd).sort()).toEqual(readdirSync(whole).sort());
});

test.each([
  ['en', 'out.csv.yamiscan-checkpoint is there from a run that was interrupted; this run begins anew and leaves it.'],
  ['ja', '中断した走査の記録 out.csv.yamiscan-checkpoint があります。この走査は最初から判定し、記録は残します。'],
])('a run without --resume says what an earlier one left, and leaves it (%s)', async (lang, note) => {
  const files = { 'a.csv': CSV, 'out.csv.yamiscan-checkpoint': 'of an earlier run' };
  const argv = ['a.csv', '-q', '-f', 'jsonl', '-o', 'json=new.json', '-o', 'csv=out.csv', '--lang', lang];
  const cwd = folderWith(files);
  const { code, err } = await scan(argv, { cwd });
  expect([code, err]).toEqual([0, expect.stringContaining(`yamiscan: ${note}`)]);
  expect(err.match(/\n/g)).toHaveLength(1);
  expect(readFileSync(path.join(cwd, 'out.csv.yamiscan-checkpoint'), 'utf8')).toBe('of an earlier run');
  expect((await scan(argv, { cwd: folderWith({ 'a.csv': CSV }) })).err).toBe('');
});

test('a run that goes on says after how many postings', async () => {
  const argv = MANY.filter((word) => word !== '-q');
  const cwd = await interrupted(argv);
  const { tally } = readCheckpoint(CHECKPOINT, cwd)?.progress ?? {};
  const judged = Object.values(tally?.levels ?? {}).reduce((sum, count) => sum + count, 0);
  const { code, err } = await scan(argv, { cwd });
  expect([code, err]).toEqual([
    0,
    expect.stringContaining(`going on where the last run stopped, after ${judged.toLocaleString('en')} postings\n`),
  ]);
});

test('what differs is told, and nothing is touched', async () => {
  const cwd = await interrupted();
  const file = path.join(cwd, CHECKPOINT);
  const before = readFileSync(file, 'utf8');
  const refusal = async (argv = MANY): Promise<string> => {
    const { code, err } = await scan(argv, { cwd });
    expect(code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(written);
    return err;
  };
  let written = before;
  expect(await refusal([...MANY, '--min-level', 'low'])).toMatch(
    /options or settings changed.*remove out\.jsonl\.yamis/,
  );
  expect(await refusal([...MANY, '--disable', 'toy-red'])).toMatch(/the rules changed/);
  const part = path.join(cwd, '5.csv');
  const content = readFileSync(part, 'utf8');
  writeFileSync(part, `${content}999,赤玉\n`);
  expect(await refusal()).toMatch(/the input 5\.csv changed/);
  writeFileSync(file, before.replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
  written = readFileSync(file, 'utf8');
  expect(await refusal()).toMatch(/the version of yamiscan changed/);
  writeFileSync(file, '{"schema":"other"}');
  written = '{"schema":"other"}';
  expect(await refusal()).toMatch(/out\.jsonl\.yamiscan-checkpoint:1:\d+: this is no checkpoint of this version/);
});

test('a partial file that is gone can not be gone on with', async () => {
  const cwd = await interrupted();
  rmSync(path.join(cwd, 'out.csv.yamiscan-partial'));
  const { code, err } = await scan(MANY, { cwd });
  expect([code, err]).toEqual([2, expect.stringMatching(/out\.csv\.yamiscan-partial is gone or too short/)]);
});
