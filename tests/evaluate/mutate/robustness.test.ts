import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/domain/report.js';
import type { Judgement } from '../../../src/evaluate/judgement.js';
import { rewrite } from '../../../src/evaluate/mutate/rewrite.js';
import { createRobustnessTally, judgeMutations } from '../../../src/evaluate/mutate/robustness.js';

/** Flags what says 受け子 in one piece, or disclaims. */
const levelOf = (text: string): Level => (/受け子|ではありません/.test(text) ? 'medium' : 'none');

function tallied(texts: readonly (readonly [text: string, more: Partial<Judgement>])[]) {
  const tally = createRobustnessTally(['spaces', 'disclaimer'], 'medium', levelOf);
  for (const [text, more] of texts) {
    const judgement = { truth: 'positive', isRepeat: false, level: levelOf(text), ...more } as Judgement;
    const source = { file: null, row: 1, line: 1 };
    tally.watch({ posting: { id: '1', text, source }, judgement });
  }
  return tally.robustness();
}

describe('robustness', () => {
  test('counts what is lost among positives and raised among negatives', async () => {
    const { unchanged, mutators } = tallied([
      ['受け子募集', {}],
      ['受け子、子', {}],
      ['運び', {}],
      ['天気', { truth: 'negative' }],
      ['受け子の記事', { truth: 'negative' }],
      ['受け子', { truth: 'ignored' }],
      ['受け子', { isRepeat: true }],
    ]);
    expect(unchanged.recall.value).toBeCloseTo(2 / 3);
    expect(unchanged.falsePositiveRate.value).toBe(1 / 2);
    expect(mutators).toMatchObject([
      { mutator: 'spaces', recall: { value: 0 }, relativeRecall: { value: 0, low: 0 }, lost: 2, raised: 0 },
      { mutator: 'disclaimer', recall: { value: 1 }, relativeRecall: { value: 1.5 }, lost: 0, raised: 1 },
    ]);
  });

  test('without a positive that is found, nothing can be compared, and no gate passes', async () => {
    const figures = tallied([['天気', { truth: 'negative' }]]);
    expect(figures.mutators[0]?.relativeRecall.value).toBeNull();
    expect(judgeMutations({ typed: '85%', bound: 0.85 }, figures, true).map(({ passed }) => passed)).toEqual([
      null,
      null,
    ]);
  });

  test('a gate holds each mutator to the bound, or its lower end', async () => {
    const figures = tallied(Array.from({ length: 9 }, () => ['受け子募集', {}] as const));
    const judged = judgeMutations({ typed: '85%', bound: 0.85 }, figures, false);
    expect(judged.map(({ name, passed }) => [name, passed])).toEqual([
      ['spaces min-mutated-recall 85%', false],
      ['disclaimer min-mutated-recall 85%', true],
    ]);
    expect(judgeMutations({ typed: '85%', bound: 0.85 }, figures, true)[1]?.passed).toBe(false);
  });

  test('a text is rewritten in one way only', () => {
    expect(rewrite('emoji-runs', '荷物を運ぶだけ')).toBe(rewrite('emoji-runs', '荷物を運ぶだけ'));
  });
});
