/** `yamiscan eval --save-baseline` and `--baseline`: what a change of rules did. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvaluationReport } from '../../src/domain/evaluation.js';
import { folderWith, type Ran, scan } from './run.js';

const CSV = `id,text,label
a,今朝ひろった赤玉です,recruit
b,となりの黄玉をさがして,recruit
c,図鑑にある黄玉とは何か,talk
d,犬と散歩に出た日曜の朝,talk
`;

const evaluate = (cwd: string, ...argv: string[]): Promise<Ran> => scan(['eval', 'a.csv', ...argv], { cwd });
const saved = async (csv = CSV): Promise<string> => {
  const cwd = folderWith({ 'a.csv': csv });
  expect((await evaluate(cwd, '--save-baseline', 'base.json')).code).toBe(0);
  return cwd;
};
const read = (cwd: string, file = 'base.json'): string => readFileSync(path.join(cwd, file), 'utf8');
const comparisonOf = async (cwd: string, ...argv: string[]) => {
  const { out } = await evaluate(cwd, '--baseline', 'base.json', '-f', 'json', ...argv);
  return (JSON.parse(out) as EvaluationReport).comparison;
};

describe('the file', () => {
  test('one line a posting, without its text', async () => {
    const lines = read(await saved()).split('\n');
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines.join(''))).toMatchObject({ schema: 'yamiscan-baseline/1', scoring: { bias: -40 } });
    expect(lines[1]).toMatch(
      /^\{"id":"a","hash":"[0-9a-f]{16}","label":"recruit","level":"high","score":[\d.]+,"rules":\{"toy-red":\d+/,
    );
    expect(lines.join('')).not.toContain('赤玉です');
  });

  test('the same bytes, in whatever order the postings come', async () => {
    const [head, ...rows] = CSV.trim().split('\n');
    expect(read(await saved([head, ...rows.reverse(), ''].join('\n')))).toBe(read(await saved()));
  });

  test.each([
    ['{', 'is no baseline of this version'],
    ['{"schema":"yamiscan-baseline/0"}', 'schema:'],
    [
      '{"schema":"yamiscan-baseline/1","scoring":{"bias":0,"levels":{"low":1,"medium":2,"high":3}},"postings":[{}]}',
      'postings.0.id',
    ],
  ])('%s is refused', async (content, why) => {
    const cwd = folderWith({ 'a.csv': CSV, 'base.json': content });
    const { code, out, err } = await evaluate(cwd, '--baseline', 'base.json');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)]);
  });

  test('is not written of an incomplete run, nor where another report goes', async () => {
    const cwd = folderWith({ 'a.csv': `${CSV}e,ラベルのない石,\n` });
    const { code, err } = await evaluate(cwd, '--save-baseline', 'base.json');
    expect([code, err]).toEqual([2, expect.stringContaining('no baseline was written')]);
    expect((await evaluate(cwd, '--save-baseline', 'x', '-o', 'json=x')).code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.csv']);
    expect((await evaluate(cwd, '--save-baseline', 'base.json', '--allow-incomplete')).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['a.csv', 'base.json']);
  });
});

describe('the comparison', () => {
  test('a rule that went: what flipped, with text and the rule', async () => {
    const cwd = await saved();
    const comparison = await comparisonOf(cwd, '--disable', 'toy-yellow', '--slice', 'label');
    expect(comparison).toMatchObject({
      postings: { compared: 4, added: 0, gone: 0, changed: 0 },
      counts: { broken: 1, fixed: 1 },
      p: 1,
      flips: [
        { kind: 'broken', id: 'b', text: 'となりの黄玉をさがして', changes: [{ rule: 'toy-yellow', after: null }] },
        { kind: 'fixed', id: 'c', source: { file: 'a.csv', line: 4 } },
      ],
      rules: [{ rule: 'toy-yellow', before: { hits: 2, recall: 0.5 }, after: { hits: 0, recall: 0 } }],
    });
    expect(
      comparison?.slices.map(({ value, before, after }) => [value, before.recall.value, after.recall.value]),
    ).toEqual([
      ['recruit', 1, 0.5],
      ['talk', null, null],
    ]);
  });

  test('at the level in force', async () => {
    const cwd = await saved();
    expect((await comparisonOf(cwd, '--disable', 'toy-yellow', '--level', 'high'))?.flips).toEqual([]);
  });

  test('new, gone, edited and relabelled postings are counted', async () => {
    const cwd = await saved();
    const edited = CSV.replace('a,今朝', 'a,昨日')
      .replace('何か,talk', '何か,recruit')
      .replace(/^d,.*\n/m, '');
    writeFileSync(path.join(cwd, 'a.csv'), `${edited}e,雨の日の石,talk\nf,風の強い夜だ,talk\n`);
    expect((await comparisonOf(cwd))?.postings).toEqual({ compared: 2, added: 2, gone: 1, changed: 1, relabelled: 1 });
    const { out } = await evaluate(cwd, '--baseline', 'base.json', '--lang', 'ja');
    expect(out).toContain('両方にある投稿 2件（うちラベルの変更 1件）。新規 2件、消えた投稿 1件、本文の変更 1件');
  });

  test('in every format and both languages', async () => {
    const cwd = await saved();
    const texts = ['となりの黄玉をさがして', 'toy-yellow'];
    for (const format of ['text', 'json', 'markdown', 'github', 'junit'])
      for (const lang of ['ja', 'en']) {
        const argv = ['--baseline', 'base.json', '--disable', 'toy-yellow', '-f', format, '--lang', lang];
        const { out } = await evaluate(cwd, ...argv);
        for (const text of texts) expect(out, `${format} ${lang}`).toContain(text);
      }
  });
});

describe('--fail-on-regression', () => {
  const worse = ['--baseline', 'base.json', '--disable', 'toy-yellow'];

  test('fails for a posting that was right, unless so many are allowed', async () => {
    const cwd = await saved();
    expect((await evaluate(cwd, ...worse)).code).toBe(0);
    const failed = await evaluate(cwd, ...worse, '--fail-on-regression');
    expect([failed.code, failed.out]).toEqual([
      1,
      expect.stringContaining(
        '✗ failed  fail-on-regression: 1 right before and wrong now (0 allowed), 1 the other way',
      ),
    ]);
    for (const most of ['1', '25%']) {
      const allowed = await evaluate(cwd, ...worse, '--fail-on-regression', '--max-broken', most);
      expect([allowed.code, allowed.out]).toEqual([
        0,
        expect.stringContaining(`fail-on-regression max-broken ${most}`),
      ]);
    }
    expect((await evaluate(cwd, '--baseline', 'base.json', '--fail-on-regression')).code).toBe(0);
  });

  test('a baseline of other postings can’t be compared: the report, then exit code 2', async () => {
    const cwd = await saved();
    writeFileSync(path.join(cwd, 'a.csv'), 'id,text,label\nz,赤玉を売る店,recruit\n');
    const { code, out } = await evaluate(cwd, '--baseline', 'base.json', '--fail-on-regression');
    expect([code, out]).toEqual([2, expect.stringContaining('? unknown  fail-on-regression')]);
  });

  test('a worse run does not become the next baseline', async () => {
    const cwd = await saved();
    const before = read(cwd);
    const renew = ['--save-baseline', 'base.json'];
    const { code, err } = await evaluate(cwd, ...worse, ...renew, '--fail-on-regression');
    expect([code, err, read(cwd)]).toEqual([1, expect.stringContaining('this run is worse'), before]);
    await evaluate(cwd, ...worse, ...renew);
    expect(read(cwd)).not.toBe(before);
  });

  test('broken postings are failures in JUnit where the gate fails, and only there', async () => {
    const cwd = await saved();
    const failures = async (...argv: string[]) =>
      (await evaluate(cwd, ...worse, '-f', 'junit', ...argv)).out.split('<failure').length - 1;
    expect(await failures()).toBe(0);
    expect(await failures('--fail-on-regression')).toBe(2);
    expect(await failures('--fail-on-regression', '--max-broken', '1')).toBe(0);
  });

  test.each([
    [['--fail-on-regression'], '--baseline FILE'],
    [['--baseline', 'base.json', '--max-broken', '1'], '--fail-on-regression'],
    [['--baseline', 'base.json', '--fail-on-regression', '--max-broken', '1.5'], '--max-broken'],
    [['--baseline', 'nowhere.json'], 'cannot read the baseline nowhere.json'],
    [['--save-baseline', 'nowhere/base.json'], 'cannot write'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, err } = await evaluate(await saved(), ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
