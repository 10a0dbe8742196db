/** Configs, baselines and globs made to hang or to crash are mistakes like others: named with their place, exit code 2. */
import { describe, expect, test } from 'vitest';
import { globOffence } from '../../src/globs/limits.js';
import { folderWith, run, scan, TOY_RULES } from './run.js';

const DEEP = '['.repeat(100_000);
const CLOSED = `${DEEP}${']'.repeat(100_000)}`;

describe('a config', () => {
  const withConfig = (text: string) =>
    run(['a.txt', '--config', 'c.yml', '--rules', TOY_RULES], { cwd: folderWith({ 'c.yml': text, 'a.txt': '赤玉' }) });

  test.each([
    ['nested deeply', `rules: ${DEEP}`, /c\.yml:1:72: nested too deeply/],
    ['with aliases', 'rules: &a [x]\ndisable: *a', /c\.yml:2:10: aliases/],
    ['larger than any', `# ${'x'.repeat(300_000)}`, /c\.yml:1:1: larger than 256 KB/],
    [
      'with a glob of many stars',
      'suppressions: [{ rule: a, reason: b, file: "*a*a*a*a*b" }]',
      /c\.yml:1:38: suppressions\.0\.file: a glob may have 3 stars/,
    ],
  ])('%s', async (_, text, expected) => {
    const { code, err } = await withConfig(text);
    expect(err).toMatch(expected);
    expect(code).toBe(2);
  });
});

test.each(['*a*a*a*a*b', '+(a|ab|b)c', '**/'.repeat(9), '{a,aa}'.repeat(9)])(
  'the glob %s is refused as an input',
  async (glob) => {
    expect(globOffence(glob)).not.toBeNull();
    const { code, err } = await scan([glob], { cwd: folderWith({ 'a.txt': '赤玉' }) });
    expect(err).toContain('glob');
    expect(code).toBe(2);
  },
);

test.each(['**/*.csv', 'data/**/2026-*-*.{csv,jsonl}', '*', '[ab]?.txt'])('the glob %s is fine', (glob) => {
  expect(globOffence(glob)).toBeNull();
});

test.each([
  ['never closed', DEEP],
  ['closed', CLOSED],
  ['where it matters', `{"schema":"yamiscan-known/1","postings":${CLOSED}}`],
])('a baseline nested deeply, %s', async (_, text) => {
  const cwd = folderWith({ 'b.json': text, 'a.txt': '赤玉' });
  const { code, err } = await scan(['a.txt', '--baseline', 'b.json'], { cwd });
  expect(err).toMatch(/^yamiscan: b\.json:1:\d+: /);
  expect(code).toBe(2);
});

test.each(['json', 'jsonl'])('a record of %s nested deeply is left out, and the others are judged', async (input) => {
  const records = ['{"text":"赤玉1"}', `{"text":"赤玉2","more":${CLOSED}}`, CLOSED, '{"text":"赤玉3"}'];
  const stdin = input === 'json' ? `[${records.join(',\n')}]` : records.join('\n');
  const { code, out, err } = await scan(['--input', input, '-f', 'jsonl'], { stdin });
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source.line),
  ).toEqual([1, 4]);
  expect(err).toMatch(/-:2: .*(?:nested too deeply|not valid JSON)/);
  expect(code).toBe(2);
});
