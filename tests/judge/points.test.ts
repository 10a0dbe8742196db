import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/domain/points.js';
import type { Rule, Scoring, Strength } from '../../src/domain/rule.js';
import { STRENGTHS } from '../../src/domain/rule.js';
import { scoreOf } from '../../src/judge/index.js';
import { type PointsInput, signalsOf } from '../../src/judge/points.js';
import { TOY_SCORING, toyRule } from '../toy.js';

const rule = (id: string, strength: Strength, more: Partial<Omit<Rule, 'unless'>> = {}): Rule =>
  toyRule(id, { phrase: ['x'] }, { strength, group: id, ...more });

function signals(rules: readonly Rule[], more: Partial<PointsInput> = {}) {
  return signalsOf({
    original: 'xyz',
    firings: rules.map((one) => ({ rule: one.id, spans: [{ start: 0, end: 1 }] })),
    rules: new Map(rules.map((one) => [one.id, one])),
    scoring: TOY_SCORING,
    frame: 'offer',
    ...more,
  });
}
const shown = (found: ReturnType<typeof signals>) => found.map((one) => [one.rule, one.points, one.reduced]);

describe('what a rule adds', () => {
  test('its strength, or what scoring names for it', () => {
    const scoring = { ...TOY_SCORING, points: new Map([['a', 7.5]]) };
    expect(shown(signals([rule('a', 'strong'), rule('b', 'strong')], { scoring }))).toEqual([
      ['b', 27, null],
      ['a', 7.5, null],
    ]);
  });

  test('a rule that only frames is shown with no points', () => {
    expect(shown(signals([rule('a', 'none')]))).toEqual([['a', 0, null]]);
  });

  test('evidence is cut out of the original', () => {
    expect(signals([rule('a', 'weak')])[0]?.evidence).toEqual([{ start: 0, end: 1, text: 'x' }]);
  });

  test('a mention leaves a share of what raises and all that lowers', () => {
    expect(shown(signals([rule('up', 'strong'), rule('down', 'brake')], { frame: 'mention' }))).toEqual([
      ['down', -12, null],
      ['up', 5.4, 'mentioned'],
    ]);
  });

  test('an offer makes the brakes of frames void, and those alone', () => {
    expect(shown(signals([rule('frame', 'brake', { speech: 'warn' }), rule('skill', 'brake')]))).toEqual([
      ['skill', -12, null],
      ['frame', 0, 'void'],
    ]);
  });

  test('a rule that the pack does not hold is a mistake of ours, and said', () => {
    expect(() => signals([rule('a', 'weak')], { rules: new Map() })).toThrow('a');
  });
});

describe('caps', () => {
  const capped = (cap: number): Scoring => ({ ...TOY_SCORING, caps: new Map([['group', cap]]) });
  const grouped = (id: string, strength: Strength): Rule => rule(id, strength, { group: 'group' });

  test('the heaviest of a group count first', () => {
    const found = signals([grouped('a', 'weak'), grouped('b', 'medium'), grouped('c', 'weak')], {
      scoring: capped(17),
    });
    expect(shown(found)).toEqual([
      ['b', 15, null],
      ['a', 2, 'capped'],
      ['c', 0, 'capped'],
    ]);
  });

  test('each sign has a cap of its own', () => {
    const found = signals([grouped('up', 'medium'), grouped('down', 'brake')], { scoring: capped(10) });
    expect(shown(found)).toEqual([
      ['down', -10, 'capped'],
      ['up', 10, 'capped'],
    ]);
  });

  test('nothing is left as minus zero', () => {
    const found = signals([grouped('a', 'brake'), grouped('b', 'brake')], { scoring: capped(12) });
    expect(found.map((one) => Object.is(one.points, -0))).toEqual([false, false]);
  });

  test('other groups are not touched', () => {
    expect(shown(signals([rule('a', 'strong')], { scoring: capped(1) }))).toEqual([['a', 27, null]]);
  });
});

describe('score and level', () => {
  test('nothing found scores what the bias says', () => {
    expect(scoreOf([], TOY_SCORING)).toBe(1.8);
    expect(levelOf(1.8, TOY_SCORING)).toBe('none');
  });

  test.each([
    [19.9, 'none'],
    [20, 'low'],
    [50, 'medium'],
    [84.9, 'medium'],
    [85, 'high'],
  ])('%d is %s', (score, level) => expect(levelOf(score, TOY_SCORING)).toBe(level));

  const rules = fc
    .array(fc.constantFrom(...STRENGTHS), { maxLength: 12 })
    .map((strengths) =>
      strengths.map((strength, i) => rule(`r${String(i).padStart(2, '0')}`, strength, { group: 'weak' })),
    );

  test('points are tenths, their sum gives the score, their order is by weight', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('offer' as const, 'mention' as const), (pack, frame) => {
        const found = signals(pack, { frame });
        const sum = found.reduce((total, one) => total + one.points, TOY_SCORING.bias);
        expect(scoreOf(found, TOY_SCORING)).toBeCloseTo(100 / (1 + Math.exp(-sum / 10)), 0);
        for (const { points } of found) expect(Math.round(points * 10) / 10).toBe(points);
        const weights = found.map((one) => Math.abs(one.points));
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }),
    );
  });

  test('one more rule that raises never lowers the score', () => {
    const raising = rules.map((pack) => pack.filter((one) => TOY_SCORING.strengths[one.strength] >= 0));
    fc.assert(
      fc.property(raising, fc.constantFrom<Strength>('weak', 'medium', 'strong', 'decisive'), (pack, strength) => {
        const more = [...pack, rule('zz', strength, { group: 'weak' })];
        expect(scoreOf(signals(more), TOY_SCORING)).toBeGreaterThanOrEqual(scoreOf(signals(pack), TOY_SCORING));
      }),
    );
  });
});
