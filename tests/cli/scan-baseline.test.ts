/** `yamiscan --save-baseline` and `--baseline`: what CI was told once, and is not told again. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarifErrors } from '../format/schemas.js';
import { folderWith, type Ran, scan } from './run.js';

const CSV = `id,text
a,今朝ひろった赤玉です
b,となりの黄玉をさがして
c,犬と散歩に出た日曜の朝
`;

const inFolder =
  (cwd: string) =>
  (...argv: string[]): Promise<Ran> =>
    scan(['--fail-on', 'low', ...argv], { cwd });
async function saved(csv = CSV) {
  const cwd = folderWith({ 'a.csv': csv });
  expect((await inFolder(cwd)('a.csv', '-q', '--save-baseline', 'base.json')).code).toBe(1);
  const read = () => readFileSync(path.join(cwd, 'base.json'), 'utf8');
  return {
    cwd,
    read,
    run: inFolder(cwd),
    write: (name: string, text: string) => writeFileSync(path.join(cwd, name), text),
  };
}
const FORMATS = ['sarif', 'github', 'junit', 'markdown'];

describe('the file', () => {
  test('one line a posting, without its text', async () => {
    const { read } = await saved();
    const lines = read().split('\n');
    expect(JSON.parse(read())).toMatchObject({ schema: 'yamiscan-baseline-findings/1', postings: [{}, {}] });
    expect(lines[1]).toMatch(/^\{"file":"a\.csv","posting":"a","findings":\{"toy-red":"[0-9a-f]{64}"/);
    expect(read()).not.toMatch(/赤玉|黄玉/);
  });

  test('the same bytes in whatever order postings come, with any threads', async () => {
    const [head, ...rows] = CSV.trim().split('\n');
    const { read, run } = await saved([head, ...rows.reverse(), ''].join('\n'));
    const reversed = read();
    expect(reversed).toBe((await saved()).read());
    await run('a.csv', '-q', '--save-baseline', 'base.json', '--jobs', '2');
    expect(read()).toBe(reversed);
  });

  test.each([
    ['{"schema":\n', 'base.json:2:1: this is no baseline of this version'],
    ['{\n "schema":"yamiscan-baseline/1","postings":[]}', 'base.json:2:11: '],
    [
      '{"schema":"yamiscan-baseline-findings/1","postings":[\n{"file":"a","posting":"1","findings":{"x":"y"}}]}',
      'base.json:2:43: this is no baseline of this version (--save-baseline writes one): postings.0.findings.x',
    ],
  ])('%s is refused', async (content, why) => {
    const { run, write } = await saved();
    write('base.json', content);
    expect(await run('a.csv', '--baseline', 'base.json')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(why),
    });
    expect(await run('a.csv', '--baseline', 'nothing.json')).toMatchObject({ code: 2, out: '' });
  });

  test('is not written of an incomplete run, nor where a report goes', async () => {
    const cwd = folderWith({ 'a.jsonl': '{"id":"a","text":"赤玉"}\n{"id":\n' });
    const run = inFolder(cwd);
    const { code, err } = await run('a.jsonl', '--save-baseline', 'base.json');
    expect([code, err]).toEqual([2, expect.stringContaining('no baseline was written')]);
    expect((await run('a.jsonl', '--save-baseline', 'x', '-o', 'json=x')).code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.jsonl']);
    expect((await run('a.jsonl', '--save-baseline', 'base.json', '--allow-incomplete')).code).toBe(1);
    expect(readdirSync(cwd)).toEqual(['a.jsonl', 'base.json']);
  });
});

describe('known findings', () => {
  test.each(FORMATS)('are left out of %s, and the run passes', async (format) => {
    const { run } = await saved();
    const { code, out, err } = await run('a.csv', '--baseline', 'base.json', '-f', format);
    expect([code, err.includes('gone')]).toEqual([0, false]);
    expect(out).not.toMatch(/赤玉|黄玉|::error|<failure|"ruleId"/);
  });

  test('are counted in text and JSON, where postings stay', async () => {
    const { run } = await saved();
    expect((await run('a.csv', '--baseline', 'base.json')).out).toMatch(
      /赤玉[\s\S]*findings in the baseline: \d+, new: 0, gone: 0\n/,
    );
    const { summary } = JSON.parse((await run('a.csv', '--baseline', 'base.json', '-f', 'json')).out);
    expect(summary).toMatchObject({ baseline: { added: 0, gone: [] }, suppressed: 0 });
  });

  test('stay known in other rows, other files and other spellings of width', async () => {
    const { run, write } = await saved();
    write('b.csv', `id,text\nz,猫\n${CSV.replace('id,text\n', '')}`);
    expect((await run('b.csv', '--baseline', 'base.json')).code).toBe(0);
  });

  test('without ids it is the text that makes them known', async () => {
    const rows = ['text', '今朝ひろった赤玉です', ''];
    const { run, write } = await saved(rows.join('\n'));
    write('a.csv', rows.toSpliced(1, 0, '犬の散歩').join('\n'));
    expect((await run('a.csv', '--baseline', 'base.json')).code).toBe(0);
  });
});

describe('a new finding', () => {
  const changed = CSV.replace('犬と', '黄玉と犬と');

  test('fails the run, and is all that is shown, whatever the threads', async () => {
    const { run, write } = await saved();
    write('a.csv', changed);
    for (const format of FORMATS) {
      const one = await run('a.csv', '--baseline', 'base.json', '-f', format, '--jobs', '1');
      const two = await run('a.csv', '--baseline', 'base.json', '-f', format, '--jobs', '2');
      expect([one.code, two]).toEqual([1, one]);
      expect(one.out).toContain('黄玉');
      expect(one.out).not.toContain('赤玉');
    }
  });

  test('is new in SARIF, which stays valid', async () => {
    const { run, write } = await saved();
    write('a.csv', changed.replace('赤玉', '石'));
    const { out } = await run('a.csv', '--baseline', 'base.json', '-f', 'sarif');
    const log = JSON.parse(out) as Log;
    expect(sarifErrors(log)).toEqual([]);
    expect(log.runs[0]?.results?.map(({ baselineState }) => baselineState)).toContain('new');
    expect(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications?.[0]).toMatchObject({
      level: 'note',
      message: { text: 'gone: toy-red in posting a of a.csv' },
    });
    expect(log.runs[0]?.properties?.baseline).toMatchObject({ gone: 1 });
  });
});

describe('a finding that is gone', () => {
  test('is named on standard error and in markdown, and leaves the next baseline', async () => {
    const { run, write, read } = await saved();
    write('a.csv', CSV.replace('赤玉', '石'));
    const { code, out, err } = await run(
      'a.csv',
      '--baseline',
      'base.json',
      '-f',
      'markdown',
      '--save-baseline',
      'base.json',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('base.json: gone: toy-red in posting a of a.csv')]);
    expect(out).toContain('- toy-red in posting a of a.csv');
    expect(read()).not.toContain('toy-red');
  });

  test('is told of files that were read or are no more, not of those that were left out', async () => {
    const cwd = folderWith({ 'a.csv': CSV, 'b.csv': 'id,text\nk,赤玉\n', 'c.csv': 'id,text\nl,猫\n' });
    mkdirSync(path.join(cwd, 'ci'));
    const run = inFolder(cwd);
    await run('a.csv', 'b.csv', '-q', '--save-baseline', 'ci/base.json');
    expect((await run('./b.csv', '--baseline', 'ci/base.json')).err).not.toContain('gone');
    expect((await run('c.csv', '--baseline', 'ci/base.json')).err).not.toContain('gone');
    rmSync(path.join(cwd, 'b.csv'));
    expect((await run('c.csv', '--baseline', 'ci/base.json')).err).toMatch(/gone: toy-red in posting k of b\.csv/);
  });

  test('is not told of an incomplete run', async () => {
    const { run } = await saved();
    const { err, out } = await run('a.csv', 'missing.csv', '--baseline', 'base.json', '-f', 'json');
    expect(err).not.toContain('gone');
    expect(JSON.parse(out).summary.baseline.gone).toBe(null);
  });
});
