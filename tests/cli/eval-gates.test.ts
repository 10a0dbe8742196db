import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run, scan, TOY_RULES } from './run.js';

/** Unlike any other, so that none counts as a repeat. */
const wordsOf = (at: number): string =>
  Array.from({ length: 40 }, (_, letter) => String.fromCharCode(0x5000 + at * 40 + letter)).join('');

/** 10 positives of which 8 speak of a red ball; of 10 negatives of kind talk 1 does, of kind benign none. */
const labelled = [
  ...Array.from({ length: 10 }, (_, at) => ['recruit', at < 8]),
  ...Array.from({ length: 10 }, (_, at) => ['talk', at < 1]),
  ...Array.from({ length: 10 }, () => ['benign', false]),
]
  .map(([label, red], at) => JSON.stringify({ text: `${wordsOf(at)}${red ? '赤玉を運ぶだけ' : ''}`, label }))
  .join('\n');

describe('eval gates', () => {
  const cwd = folderWith({ 'labelled.jsonl': labelled });
  const evaluate = (...argv: string[]) => scan(['eval', 'labelled.jsonl', ...argv], { cwd });
  const gatesOf = (out: string) => JSON.parse(out).gates as { name: string; passed: boolean; message: string }[];

  test('pass at the figure itself, fail above it and say by how much', async () => {
    const { recall } = JSON.parse((await evaluate('-f', 'json')).out).evaluation.levels.low;
    expect(recall.value).toBeGreaterThan(0);
    expect(recall.value).toBeLessThan(1);
    const bound = Math.floor(recall.value * 1000) / 1000;
    expect((await evaluate('--min-recall', `${bound}@low`)).code).toBe(0);
    const failed = await evaluate('--min-recall', '100%@low', '-f', 'json');
    expect(failed.code).toBe(1);
    expect(gatesOf(failed.out)).toEqual([
      { name: 'min-recall 100%@low', passed: false, message: expect.stringMatching(/^[\d.]+%, off by [\d.]+%$/) },
    ]);
  });

  test('--strict holds the worse end of the interval against the bound', async () => {
    expect((await evaluate('--max-fpr', '20%@low')).code).toBe(0);
    expect((await evaluate('--max-fpr', '20%@low', '--strict')).code).toBe(1);
  });

  test('of a slice, and of the config file', async () => {
    expect((await evaluate('--gate', 'label=benign max-fpr 0%@low')).code).toBe(0);
    expect((await evaluate('--gate', 'label=talk max-fpr 0%@low')).code).toBe(1);
    const configured = folderWith({
      'labelled.jsonl': labelled,
      'yamiscan.config.yml': 'eval:\n  gates:\n    - label=talk max-fpr 0%@low\n',
    });
    const ran = await run(['eval', 'labelled.jsonl', '--rules', TOY_RULES], { cwd: configured });
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('label=talk max-fpr 0%@low')]);
  });

  test.each([
    ['--gate', 'label=nobody max-fpr 2%'],
    ['--gate', 'label=benign min-recall 50%'],
  ])('what can’t be computed is an error, after the report: %s %s', async (...argv) => {
    const { code, out } = await evaluate(...argv, '--max-fpr', '0%@low', '-o', 'json=report.json');
    expect([code, out]).toEqual([2, expect.stringContaining('Figures by level')]);
    expect(out).toContain(`? unknown  ${argv[1]}: can't be computed`);
    expect(JSON.parse(readFileSync(path.join(cwd, 'report.json'), 'utf8')).gates[1]).toMatchObject({ passed: null });
    expect((await evaluate(...argv, '--allow-incomplete')).code).toBe(2);
    expect((await evaluate(...argv, '-f', 'junit')).out).toMatch(/<testcase [^>]*>\s*<error message="can't be/);
    expect((await evaluate(...argv, '-f', 'github')).out).toContain(
      `::error title=yamiscan%3A Gates::${argv[1]?.replace('%', '%25')}: can't be computed`,
    );
  });

  test.each([
    ['markdown', '✗ failed  label=talk max-fpr 0%&#64;low: 10%, off by 10%  \n✓ passed  min-recall 50%&#64;low: 80%'],
    ['github', '::error title=yamiscan%3A Gates::label=talk max-fpr 0%25@low: 10%25, off by 10%25\n'],
  ])('as %s', async (format, expected) => {
    const argv = ['--gate', 'label=talk max-fpr 0%@low', '--gate', 'min-recall 50%@low', '-f', format];
    const { code, out } = await evaluate(...argv);
    expect([code, out]).toEqual([1, expect.stringContaining(expected)]);
    expect(out.includes('::error title=yamiscan%3A Gates::min-recall')).toBe(false);
    const japanese = await evaluate(...argv, '--lang', 'ja');
    expect(japanese.out).toContain('基準から 10');
  });

  test.each([
    ['--min-auc', '0.9@high'],
    ['--min-auc', '0.9@'],
    ['--gate', 'min-auc 90%@low'],
    ['--gate', 'label=talk min-auc 90%'],
  ])('the area takes neither a level nor a slice: %s %s', async (...argv) => {
    const { code, err } = await evaluate(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining('takes neither a level nor a slice')]);
  });

  test.each([
    ['--min-recall', '95'],
    ['--min-recall', '0.9@none'],
    ['--min-auc', '90'],
    ['--gate', 'label=talk max-fp 2%'],
    ['--gate', ''],
  ])('a value that says nothing is refused: %s %s', async (...argv) => {
    const { code, err } = await evaluate(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(argv[0] ?? '')]);
  });

  test('a failed gate is a failure in JUnit', async () => {
    expect((await evaluate('--min-recall', '100%@low', '-f', 'junit')).out).toMatch(
      /min-recall 100%@low[\s\S]*<failure/,
    );
  });
});
