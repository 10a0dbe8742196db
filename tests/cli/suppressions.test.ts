/** Suppressions in the config: findings that CI is not told of, each with a reason. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { folderWith, run, TOY_RULES } from './run.js';

const NAME = 'yamiscan.config.yml';
const CSV = 'id,text\na,今朝ひろった赤玉です\nb,となりの赤玉と黄玉\n';
const config = (...suppressions: string[]): string =>
  `rules: ${TOY_RULES}\nfail-on: low\nsuppressions:\n${suppressions.map((one) => `  - { ${one} }\n`).join('')}`;

/** With the suppressions. */
const scanWith = (suppressions: string[], ...argv: string[]) =>
  run(argv, { cwd: folderWith({ [NAME]: config(...suppressions), 'a.csv': CSV }) });

const RED = 'rule: toy-red, reason: a game of marbles';
const ALL = [RED, 'rule: toy-yellow, reason: too', 'rule: toy-pair, reason: too', 'rule: wording, reason: too'];

describe('what is suppressed', () => {
  test.each(['sarif', 'github', 'junit', 'markdown'])('is left out of %s', async (format) => {
    const { out, code } = await scanWith([RED], 'a.csv', '-f', format, '--jobs', '1');
    expect([code, out.includes('黄玉')]).toEqual([1, true]);
    expect(out).not.toContain('今朝');
    expect(out).toMatch(/suppressed/);
    expect(await scanWith([RED], 'a.csv', '-f', format, '--jobs', '2')).toMatchObject({ out, code });
  });

  test('fails no run where nothing else raises the posting, and changes no score', async () => {
    const plain = await run(['a.csv', '-f', 'jsonl', '--rules', TOY_RULES, '--no-config'], {
      cwd: folderWith({ 'a.csv': CSV }),
    });
    expect(await scanWith(ALL, 'a.csv', '-f', 'jsonl')).toMatchObject({ code: 0, out: plain.out });
    expect((await scanWith([RED], 'a.csv')).code).toBe(1);
  });

  test.each([
    ['posting: a', 1],
    ['posting: c', 2],
    ['evidence: 赤', 0],
    ['evidence: 青', 2],
    ['file: a.csv', 0],
    ['file: "*.csv"', 0],
    ['file: ./a.csv', 0],
    ['file: "**/a.csv"', 0],
    ['file: x/a.csv', 2],
    ['file: b.csv', 2],
  ])('%s leaves %i postings with it', async (narrower, left) => {
    const { out } = await scanWith([`${RED}, ${narrower}`], 'a.csv', '-f', 'sarif');
    const results = JSON.parse(out).runs[0].results as { ruleId: string }[];
    expect(results.filter(({ ruleId }) => ruleId === 'toy-red')).toHaveLength(left);
  });

  test('is not written into a baseline', async () => {
    const cwd = folderWith({ [NAME]: config(RED), 'a.csv': CSV });
    await run(['a.csv', '--save-baseline', 'base.json', '-q'], { cwd });
    expect(
      (
        await run(['a.csv', '--baseline', 'base.json', '--no-config', '--rules', TOY_RULES, '--fail-on', 'low'], {
          cwd,
        })
      ).code,
    ).toBe(1);
  });
});

describe('what is said of suppressions', () => {
  afterEach(() => void vi.useRealTimers());

  test('one that is for nothing is named with its place, unless it is about files that were not read', async () => {
    const { err } = await scanWith(
      ['rule: toy-blue, reason: once', 'rule: toy-red, file: b.csv, reason: other'],
      'a.csv',
    );
    expect(err).toMatch(/yamiscan\.config\.yml:4:5: this suppression of toy-blue was for nothing \(once\)/);
    expect(err).not.toContain('(other)');
  });

  test('one that has expired does not apply, and is named', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T00:00:00Z') });
    const on = (day: string) =>
      scanWith(
        ALL.map((one) => `${one}, until: ${day}`),
        'a.csv',
      );
    expect(await on('2026-03-01')).toMatchObject({ code: 0 });
    expect(await on('2026-02-28')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/:4:5: this suppression of toy-red expired after 2026-02-28 \(a game of marbles\)/),
    });
  });

  test('--print-config shows them, and can be used as a config', async () => {
    const cwd = folderWith({ [NAME]: config(`${RED}, file: ./a.csv, posting: "7", until: 2030-01-31`), 'a.csv': CSV });
    const { out } = await run(['--print-config'], { cwd });
    expect(out).toContain(
      `rule: toy-red\n    posting: "7"\n    file: ${cwd}/a.csv\n    reason: a game of marbles\n    until: 2030-01-31\n`,
    );
    const again = folderWith({ [NAME]: out });
    expect((await run(['--print-config'], { cwd: again })).out.replace(/^#.*\n/, '')).toBe(out.replace(/^#.*\n/, ''));
  });

  test.each([
    ['rule: toy-red', /yamiscan\.config\.yml:4:5: suppressions\.0\.reason/],
    ['rule: toy-rde, reason: r', /yamiscan\.config\.yml:4:5: there is no rule toy-rde \(did you mean toy-red\?\)/],
    [`${RED}, until: 2026-02-30`, /yamiscan\.config\.yml:4:\d+: suppressions\.0\.until: must be a day/],
    [`${RED}, posting: 4`, /yamiscan\.config\.yml:4:\d+: suppressions\.0\.posting: an id is text/],
    [`${RED}, level: low`, /yamiscan\.config\.yml:4:\d+: suppressions\.0\.level: there is no such key/],
  ])('%s is refused', async (suppression, message) => {
    const { code, out, err } = await scanWith([suppression], 'a.csv');
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});
