import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/domain/rule.js';
import type { Signal } from '../../src/domain/signal.js';
import { tellingSpans } from '../../src/judge/telling.js';
import { toyRule } from '../toy.js';

const rule: Rule = { ...toyRule('crime', { phrase: ['赤玉'] }), strength: 'strong' };
const rules = new Map([[rule.id, rule]]);
const signal: Signal = {
  rule: rule.id,
  category: rule.category,
  points: 10,
  evidence: [
    { start: 22, end: 24, text: '赤玉' },
    { start: 50, end: 52, text: '赤玉' },
  ],
  reduced: null,
};

describe('where a posting shows a crime', () => {
  test('is the evidence of what raises it, outside quotations', () => {
    expect(tellingSpans([signal], rules, [])).toEqual(signal.evidence);
    expect(tellingSpans([signal], rules, [{ start: 19, end: 41 }])).toEqual(signal.evidence.slice(1));
  });

  test.each([
    ['only mentioned', [{ ...signal, reduced: 'mentioned' as const }]],
    ['lowers', [{ ...signal, points: -10 }]],
    ['of no rule, as the wording is', [{ ...signal, rule: 'wording' }]],
  ])('is nowhere: %s', (_, signals) => {
    expect(tellingSpans(signals, rules, [])).toEqual([]);
  });
});
