import { expect, test } from 'vitest';
import { handlingOf, reasonOf } from '../../src/domain/handling.js';
import { type FrameName, LEVELS, type Level } from '../../src/domain/report.js';

const UNSAID = { name: 'missing', address: 'missing', work: 'missing', workplace: 'missing' } as const;
const judged = (level: Level, more: Partial<Parameters<typeof reasonOf>[0]> = {}) => ({
  level,
  frame: 'offer' as FrameName,
  neighbours: [],
  disclosure: null,
  ...more,
});

test('each level asks for its step', () => {
  expect(LEVELS.map((level) => handlingOf(judged(level)))).toEqual(['pass', 'hold', 'hold', 'remove']);
});

test('a neighbour alone holds, and never weighs against a level', () => {
  expect(reasonOf(judged('none', { neighbours: ['mlm'] }))).toBe('neighbour');
  expect(handlingOf(judged('high', { neighbours: ['mlm'] }))).toBe('remove');
});

test('whoever warns or asks for help is left alone below medium', () => {
  const steps = LEVELS.map((level) => handlingOf(judged(level, { frame: 'mention' })));
  expect(steps).toEqual(['pass', 'pass', 'hold', 'remove']);
  expect(reasonOf(judged('low', { frame: 'help', neighbours: ['lending'] }))).toBe('help');
});

test('an ad that leaves open who recruits for what is held; one that lacks less, or is hardly an ad, is not', () => {
  const reason = (more: object) =>
    reasonOf(judged('none', { disclosure: { ...UNSAID, contact: 'present', wage: 'missing', ...more } }));
  expect(reason({})).toBe('disclosure');
  expect(reason({ work: 'vague' })).toBe('nothing');
  expect(reason({ contact: 'missing' })).toBe('nothing');
});
