import { describe, expect, test } from 'vitest';
import type { Crime } from '../../src/domain/crime.js';
import type { CrimeLogits } from '../../src/domain/crime-shares.js';
import type { Level } from '../../src/domain/report.js';
import type { Signal } from '../../src/domain/signal.js';
import { crimesOf } from '../../src/judge/crimes.js';
import { toyRule } from '../toy.js';

const crimes: Readonly<Record<string, readonly Crime[]>> = {
  collect: ['fraud-courier'],
  draw: ['fraud-courier'],
  call: ['fraud-caller', 'overseas'],
  drive: ['transport'],
  hallmark: ['vague'],
};
const rules = new Map([
  ...Object.entries(crimes).map(([id, named]) => [id, toyRule(id, { phrase: ['x'] }, { crimes: named })] as const),
  ['block', toyRule('block', { phrase: ['x'] }, { crimes: ['drugs'], strength: 'none' })] as const,
  ['brake', toyRule('brake', { phrase: ['x'] }, { crimes: ['drugs'], strength: 'brake' })] as const,
]);
const signal = (rule: string): Signal => ({ rule, category: 'toy', points: 10, evidence: [], reduced: null });
const named = (fired: readonly string[], level: Level, logits: CrimeLogits | null = null): Crime[] =>
  crimesOf(fired.map(signal), rules, level, () => logits);

describe('crimes by rules alone', () => {
  test.each<[string, readonly string[], readonly Crime[]]>([
    ['the one with the most votes', ['collect', 'draw', 'drive'], ['fraud-courier']],
    ['equals in the order of their names', ['call'], ['fraud-caller', 'overseas']],
    ['hallmarks name none', ['hallmark'], ['vague']],
    ['a crime as likely drops the hallmarks', ['hallmark', 'drive'], ['transport']],
    ['building blocks and brakes have no vote', ['block', 'brake'], ['vague']],
    ['a rule that is gone has none either', ['gone'], ['vague']],
    ['nothing fired', [], ['vague']],
  ])('%s', (_, fired, expected) => expect(named(fired, 'medium')).toEqual(expected));

  test('none at level none, whatever fired', () => expect(named(['collect'], 'none')).toEqual([]));

  test('at level low a crime is named, hallmarks are not', () => {
    expect(named(['drive'], 'low')).toEqual(['transport']);
    expect(named(['hallmark'], 'low')).toEqual([]);
  });
});

describe('crimes by rules and wording', () => {
  const logits = (more: Partial<Record<Crime, number>>): CrimeLogits =>
    new Map(Object.entries({ robbery: 0, transport: 0, vague: 0, ...more }) as [Crime, number][]);

  test('the wording outweighs a vote, or is outweighed', () => {
    expect(named(['drive'], 'medium', logits({ robbery: 4 }))).toEqual(['robbery']);
    expect(named(['drive', 'drive', 'drive'], 'medium', logits({ robbery: 0.5 }))).toEqual(['transport']);
  });

  test('a second is named from a third of the odds on', () => {
    expect(named([], 'medium', logits({ robbery: 3, transport: 2.9 }))).toEqual(['robbery', 'transport']);
    expect(named([], 'medium', logits({ robbery: 3, transport: 2 }))).toEqual(['robbery']);
  });

  test('vague where it is likeliest and nothing comes near', () => {
    expect(named([], 'medium', logits({ vague: 5 }))).toEqual(['vague']);
    expect(named(['drive'], 'medium', logits({ vague: 1.1 }))).toEqual(['transport']);
  });

  test('below medium the wording alone accuses of nothing', () => {
    expect(named([], 'low', logits({ robbery: 9 }))).toEqual([]);
    expect(named(['drive'], 'low', logits({ robbery: 9 }))).toEqual([]);
    expect(named(['drive'], 'low', logits({ robbery: 0 }))).toEqual(['transport']);
  });

  test('the wording is not read where nothing is flagged', () => {
    crimesOf([signal('drive')], rules, 'none', () => {
      throw new Error('read');
    });
  });
});
