import { describe, expect, test } from 'vitest';
import { MUTATOR_NAMES } from '../../src/evaluate/mutate/index.js';
import { folderWith, scan } from './run.js';

/** Unlike any other, so that none counts as a repeat. */
const wordsOf = (at: number): string =>
  Array.from({ length: 40 }, (_, letter) => String.fromCharCode(0x5000 + at * 40 + letter)).join('');

const labelled = Array.from({ length: 12 }, (_, at) =>
  JSON.stringify({ text: `${wordsOf(at)}${at < 5 ? '赤玉を運ぶだけ' : ''}`, label: at < 6 ? 'recruit' : 'talk' }),
).join('\n');

describe('eval --mutate', () => {
  const cwd = folderWith({ 'labelled.jsonl': labelled });
  const evaluate = (...argv: string[]) => scan(['eval', 'labelled.jsonl', ...argv], { cwd });

  test('reports each mutator beside the postings as they stand, the same on every run', async () => {
    const { code, out } = await evaluate('--level', 'low', '-f', 'json', '--mutate', 'katakana,zero-width');
    expect(code).toBe(0);
    const { unchanged, mutators } = JSON.parse(out).robustness;
    expect(unchanged.recall.value).toBeCloseTo(5 / 6);
    expect(mutators.map(({ mutator }: { mutator: string }) => mutator)).toEqual(['zero-width', 'katakana']);
    expect(mutators[0].relativeRecall.value).toBe(1);
    expect((await evaluate('--level', 'low', '-f', 'json', '--mutate', 'katakana,zero-width')).out).toBe(out);
  });

  test('without names it takes all; without the option none', async () => {
    expect(JSON.parse((await evaluate('-f', 'json', '--mutate')).out).robustness.mutators).toHaveLength(
      MUTATOR_NAMES.length,
    );
    expect(JSON.parse((await evaluate('-f', 'json', '--mutate=all')).out).robustness.mutators).toHaveLength(
      MUTATOR_NAMES.length,
    );
    expect(JSON.parse((await evaluate('-f', 'json')).out).robustness).toBeNull();
  });

  test('a gate decides the exit code', async () => {
    const gate = ['--level', 'low', '--mutate=zero-width', '--min-mutated-recall'];
    expect((await evaluate(...gate, '100%')).code).toBe(0);
    const strict = await evaluate(...gate, '100%', '--strict');
    expect([strict.code, strict.out]).toEqual([1, expect.stringContaining('zero-width min-mutated-recall 100%')]);
  });

  test.each([
    [['--mutate', 'labelled.csv'], 'there is no mutator labelled.csv'],
    [['--min-mutated-recall', '0.9'], 'needs --mutate too'],
    [['--mutate', '--min-mutated-recall', '9'], 'a number from 0 to 1'],
  ])('wrong use is told: %j', async (argv, message) => {
    const { code, err } = await evaluate(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
