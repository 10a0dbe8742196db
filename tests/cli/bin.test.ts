/** The built program in a process of its own, behind real pipes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { records, TOY_RULES } from './run.js';

const BIN = 'dist/bin/yamiscan.cjs';
const ARGV = ['--no-config', '--rules', TOY_RULES, '--lang', 'en'];

function start(argv: readonly string[], stdout: 'pipe' | number = 'pipe') {
  return spawn(process.execPath, [BIN, ...argv, ...ARGV], { stdio: ['pipe', stdout, 'pipe'] });
}

beforeAll(() => {
  expect(existsSync(BIN), 'npm run build comes first').toBe(true);
});

test('more than 2 MiB go through a pipe and arrive whole', async () => {
  const child = start(['--input', 'lines', '-f', 'jsonl', '--fail-on', 'high']);
  const count = 8_000;
  child.stdin?.end('赤玉の仕事です\n'.repeat(count));
  const [out, err, [code]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'close'),
  ]);
  expect(Buffer.byteLength(out)).toBeGreaterThan(2 * 1024 * 1024);
  expect(records(out)).toHaveLength(count);
  expect([code, err]).toEqual([1, '']);
});

test('a reader that closes early ends it quietly', async () => {
  const child = start(['--input', 'lines', '-f', 'jsonl']);
  child.stdin?.on('error', () => {});
  const feed = setInterval(() => child.stdin?.write('赤玉\n'.repeat(500)), 5);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const [err, [code]] = await Promise.all([text(child.stderr as NodeJS.ReadableStream), once(child, 'close')]);
  clearInterval(feed);
  expect([code, err]).toEqual([0, '']);
});

test.runIf(existsSync('/dev/full'))('a full disk is said in one line', async () => {
  const child = start(['--input', 'lines'], openSync('/dev/full', 'w'));
  child.stdin?.on('error', () => {});
  child.stdin?.end('赤玉\n'.repeat(100));
  const [err, [code]] = await Promise.all([text(child.stderr as NodeJS.ReadableStream), once(child, 'close')]);
  expect(err).toMatch(/^yamiscan: cannot write stdout: .*ENOSPC.*\n$/);
  expect(code).toBe(2);
});

test('lines are judged as they come', async () => {
  const child = start(['--input', 'lines', '-f', 'jsonl']);
  child.stdin?.write('赤玉を運ぶ仕事があります\n');
  const [first] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(records(String(first))[0]).toMatchObject({ level: 'high' });
  child.stdin?.end('玉なし\n');
  const [rest, [code]] = await Promise.all([text(child.stdout as NodeJS.ReadableStream), once(child, 'close')]);
  expect(records(rest)[0]).toMatchObject({ id: '2', level: 'none' });
  expect(code).toBe(0);
});

describe('a stream that is asked to end', () => {
  test('has answered every whole line, and says so', async () => {
    const child = start(['stream', '--fields', 'level']);
    child.stdin?.write('"赤玉"\n"白玉"\n"赤');
    const [first] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.kill('SIGTERM');
    const [err, [code]] = await Promise.all([text(child.stderr as NodeJS.ReadableStream), once(child, 'close')]);
    expect(records(String(first)).map((record) => Object.keys(record).join())).toEqual(['v,id,level', 'v,id,level']);
    expect([code, err]).toEqual([2, 'yamiscan: asked to end: stopped when 2 lines were answered\n']);
  });

  test('in the middle ends behind a whole record', async () => {
    const child = start(['stream']);
    child.stdin?.on('error', () => {});
    const lines = Array.from({ length: 50_000 }, (_, id) => `{"id":${id},"text":"赤玉を運ぶ仕事"}\n`);
    child.stdin?.end(lines.join(''));
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    const [out, [code]] = await Promise.all([text(child.stdout as NodeJS.ReadableStream), once(child, 'close')]);
    expect(out.endsWith('}\n')).toBe(true);
    const ids = records(out).map(({ id }) => id);
    expect(ids).toEqual(Array.from(ids, (_, at) => at));
    expect(ids.length).toBeLessThan(lines.length);
    expect(code).toBe(2);
  });
});
