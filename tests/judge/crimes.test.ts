import { describe, expect, test } from 'vitest';
import type { Crime } from '../../src/domain/crime.js';
import type { Signal } from '../../src/domain/signal.js';
import { crimesOf } from '../../src/judge/crimes.js';
import { toyRule } from '../toy.js';

const crimes: Readonly<Record<string, readonly Crime[]>> = {
  collect: ['fraud-courier'],
  call: ['fraud-caller', 'overseas'],
  drive: ['transport'],
  hallmark: ['vague'],
  brake: [],
};
const rules = new Map(
  Object.entries(crimes).map(([id, named]) => [id, toyRule(id, { phrase: ['x'] }, { crimes: named })]),
);
const signal = (rule: string, points: number): Signal => ({
  rule,
  category: 'toy',
  points,
  evidence: [],
  reduced: null,
});

describe('crimesOf', () => {
  test.each<[string, readonly Signal[], readonly Crime[]]>([
    ['the strongest first', [signal('drive', 27), signal('collect', 42)], ['fraud-courier', 'transport']],
    [
      'points of several signals add up',
      [signal('drive', 15), signal('drive', 15), signal('collect', 27)],
      ['transport', 'fraud-courier'],
    ],
    ['the weak beside a strong one are left out', [signal('collect', 42), signal('drive', 20)], ['fraud-courier']],
    ['equals in the order of their names', [signal('call', 27)], ['fraud-caller', 'overseas']],
    ['what only hints names no crime', [signal('drive', 9.9)], ['vague']],
    ['hallmarks name none', [signal('hallmark', 60)], ['vague']],
    ['a named crime drops the hallmarks', [signal('hallmark', 60), signal('drive', 12)], ['transport']],
    ['what lowers speaks for none', [signal('brake', -20), signal('collect', -12)], ['vague']],
    ['a rule that is gone speaks for none', [signal('gone', 42)], ['vague']],
  ])('%s', (_, signals, expected) => expect(crimesOf(signals, rules, 'medium')).toEqual(expected));

  test('none at level none, however much a signal says', () => {
    expect(crimesOf([signal('collect', 42)], rules, 'none')).toEqual([]);
  });

  test('at level low a crime is named, hallmarks are not', () => {
    expect(crimesOf([signal('drive', 12)], rules, 'low')).toEqual(['transport']);
    expect(crimesOf([signal('hallmark', 12)], rules, 'low')).toEqual([]);
  });
});
