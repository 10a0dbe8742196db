/** Standard output, pipes and files: what is written, when, and what happens where it can't be. */
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { fileSink } from '../../src/cli/file-sink.js';
import { streamSink } from '../../src/cli/sink.js';
import { folderWith, records, scan } from './run.js';

/** Standard output that fails with `code` after `chunks` chunks. */
function failing(code: string, chunks: number): { stdout: Writable; seen: string[] } {
  const seen: string[] = [];
  const stdout = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (seen.length < chunks) {
        seen.push(chunk.toString());
        done();
      } else done(Object.assign(new Error(code), { code }));
    },
  });
  stdout.on('error', () => {});
  return { stdout, seen };
}

const lines = (count: number): string => '赤玉\n'.repeat(count);

describe('a reader that goes away', () => {
  test('ends the run quietly, without reading on', async () => {
    const { stdout, seen } = failing('EPIPE', 3);
    let pulled = 0;
    const stdin = Readable.from(
      (function* () {
        for (; pulled < 10_000; pulled++) yield Buffer.from(lines(10));
      })(),
    );
    const { code, err } = await scan(['--input', 'lines', '-f', 'jsonl'], { stdin, stdout });
    expect([code, err]).toEqual([0, '']);
    expect(seen).toHaveLength(3);
    expect(pulled).toBeLessThan(200);
  });

  test('does not keep a file from being finished', async () => {
    const cwd = folderWith({});
    const { stdout } = failing('EPIPE', 1);
    await scan(['--input', 'lines', '-o', 'jsonl=all.jsonl'], { stdin: lines(50), stdout, cwd });
    expect(records(readFileSync(path.join(cwd, 'all.jsonl'), 'utf8'))).toHaveLength(50);
  });

  test.each([
    ['rules', 'list'],
    ['explain', '赤玉'],
    ['tokens', '赤玉'],
  ])('%s %s', async (...argv) => {
    const { stdout } = failing('EPIPE', 0);
    expect(await scan(argv, { stdout })).toMatchObject({ code: 0, err: '' });
  });
});

test.each([
  ['--input', 'lines', '-'],
  ['rules', 'list'],
  ['explain', '赤玉'],
])('a full disk is an error: %s %s', async (...argv) => {
  const { stdout } = failing('ENOSPC', 0);
  const { code, err } = await scan(argv, { stdin: lines(100), stdout });
  expect(code).toBe(2);
  expect(err).toBe('yamiscan: cannot write stdout: ENOSPC\n');
});

test('each posting is written as soon as it is judged', async () => {
  const stdin = new PassThrough();
  const written: string[] = [];
  const stdout = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString());
      done();
    },
  });
  const running = scan(['--input', 'lines', '-f', 'jsonl'], { stdin, stdout });
  for (let count = 1; count <= 3; count++) {
    stdin.write('赤玉を運ぶ仕事があります\n');
    await expect.poll(() => written.length, { timeout: 5_000 }).toBe(count);
  }
  stdin.end();
  expect((await running).code).toBe(0);
});

test('a slow reader is waited for, and leaves no listeners behind', async () => {
  let count = 0;
  const stdout = new Writable({
    highWaterMark: 16,
    write: (_chunk, _encoding, done) => {
      count += 1;
      setImmediate(done);
    },
  });
  const sink = streamSink(stdout, 'stdout');
  for (let i = 0; i < 50; i++) expect(await sink.write('x'.repeat(40))).toBe(true);
  expect(count).toBeGreaterThan(45);
  expect(stdout.listenerCount('drain') + stdout.listenerCount('close')).toBeLessThan(3);
});

describe('files', () => {
  test.each([
    ['a folder', 'json=.', /cannot write .*: EISDIR/],
    ['a folder that is not there', 'json=no/where.json', /cannot write .*where\.json: ENOENT/],
    ['a file as a folder', 'json=in.txt/x.json', /cannot write .*: ENOTDIR/],
  ])('%s: said before anything is scanned', async (_, output, message) => {
    const cwd = folderWith({ 'in.txt': '赤玉' });
    const { code, out, err } = await scan(['in.txt', '-o', 'csv=good.csv', '-o', output], { cwd });
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(cwd)).toEqual(['in.txt']);
  });

  test('a file appears when it is complete, and replaces what was there with the same rights', async () => {
    const cwd = folderWith({ 'r.txt': 'before' });
    const file = path.join(cwd, 'r.txt');
    chmodSync(file, 0o600);
    const sink = await fileSink(file);
    await sink.write('after');
    expect(readFileSync(file, 'utf8')).toBe('before');
    await sink.close();
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(readdirSync(cwd)).toEqual(['r.txt']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('a link stays a link', async () => {
    const cwd = folderWith({ 'real.txt': '' });
    symlinkSync('real.txt', path.join(cwd, 'link.txt'));
    const sink = await fileSink(path.join(cwd, 'link.txt'));
    await sink.write('new');
    await sink.close();
    expect(readFileSync(path.join(cwd, 'real.txt'), 'utf8')).toBe('new');
    expect(readdirSync(cwd).sort()).toEqual(['link.txt', 'real.txt']);
  });

  test('a device is written into, not replaced', async () => {
    const sink = await fileSink('/dev/null');
    await sink.write('gone');
    await sink.close();
    expect(readdirSync('/dev').filter((name) => name.includes('partial'))).toEqual([]);
    writeFileSync('/dev/null', '');
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });

  test('a run that fails in the middle leaves no file', async () => {
    const cwd = folderWith({});
    const { stdout } = failing('ENOSPC', 3);
    const stdin = Readable.from(Array.from({ length: 50 }, () => Buffer.from(lines(1))));
    const { code } = await scan(['--input', 'lines', '-o', 'csv=r.csv'], { cwd, stdin, stdout });
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('what CSV has no column for is named; other formats hold it, and the rest goes on', async () => {
  const cwd = folderWith({ 'a.csv': 'id,本文\n1,赤玉\n2,赤,玉\n3,白玉\n', 'b.csv': '題,本文\nx,黄玉\n' });
  const { code, out, err } = await scan(['a.csv', 'b.csv', '-f', 'csv', '-o', 'jsonl=r.jsonl', '-q'], { cwd });
  expect(out.split('\n').map((line) => line.split(',').slice(0, 3).join())).toEqual([
    'id,本文,yamiscan_level',
    '1,赤玉,high',
    '3,白玉,low',
    '',
  ]);
  expect(err).toMatch(/a\.csv:3: not in the CSV.*: #3\..*\nyamiscan: b\.csv:2: not in the CSV.*: 題\./);
  expect(records(readFileSync(path.join(cwd, 'r.jsonl'), 'utf8'))).toHaveLength(4);
  expect(code).toBe(2);
});
