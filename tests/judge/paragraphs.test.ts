import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/domain/rule.js';
import type { Signal } from '../../src/domain/signal.js';
import type { Wording } from '../../src/domain/wording.js';
import { heaviest } from '../../src/judge/paragraphs.js';
import { paragraphsOf } from '../../src/wording/paragraphs.js';
import { toyRule } from '../toy.js';

const rule: Rule = { ...toyRule('crime', { phrase: ['赤玉'] }), strength: 'strong' };
const rules = new Map([[rule.id, rule]]);
const signal: Signal = {
  rule: rule.id,
  category: rule.category,
  points: 10,
  evidence: [{ start: 22, end: 24, text: '赤玉' }],
  reduced: null,
};
const offer = { start: 20, end: 40, points: 30, stretches: [] };
const wording: Wording = {
  points: 5,
  stretches: [],
  paragraphs: () => [{ start: 0, end: 18, points: -20, stretches: [] }, offer],
};

describe('paragraphs', () => {
  test('one that shows a crime speaks for itself', () => {
    expect(heaviest(wording, [signal], rules, [])).toBe(offer);
  });

  test.each([
    ['no crime', [], []],
    ['only mentioned', [{ ...signal, reduced: 'mentioned' as const }], []],
    ['in quotation marks', [signal], [{ start: 19, end: 41 }]],
    ['in the other one', [{ ...signal, evidence: [{ start: 1, end: 3, text: '赤玉' }] }], []],
  ])('else the whole text does: %s', (_, signals, quotes) => {
    expect(heaviest(wording, signals, rules, quotes)).toBe(wording);
  });

  test('are not weighed where no rule shows a crime', () => {
    const paragraphs = () => {
      throw new Error('weighed');
    };
    expect(() => heaviest({ ...wording, paragraphs }, [signal], rules, [])).toThrow('weighed');
    expect(heaviest({ ...wording, paragraphs }, [], rules, [])).toMatchObject({ points: 5 });
  });

  test('the whole speaks where it weighs more', () => {
    const loud = { ...wording, points: 50 };
    expect(heaviest(loud, [signal], rules, [])).toBe(loud);
  });

  test('are parted by blank lines, a few and no headings', () => {
    const text = '一つ目の段落です\n \n二つ目の段落です';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '一つ目の段落です',
      '二つ目の段落です',
    ]);
    expect(paragraphsOf('一つ目の段落です\n二行目もあります')).toEqual([]);
    expect(paragraphsOf('見出し\n\n二つ目の段落です')).toEqual([]);
    expect(paragraphsOf('段落がたくさん\n\n'.repeat(9))).toEqual([]);
  });
});
