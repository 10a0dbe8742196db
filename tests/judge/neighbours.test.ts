import { describe, expect, test } from 'vitest';
import { knownFacts } from '../../src/domain/facts.js';
import type { Neighbour } from '../../src/domain/neighbour.js';
import type { SpeechAct, Strength } from '../../src/domain/rule.js';
import { WORDING } from '../../src/domain/signal.js';
import type { Frame } from '../../src/judge/frame.js';
import { reachOf } from '../../src/judge/grounds.js';
import { neighboursOf } from '../../src/judge/neighbours.js';
import { shippedScanner } from '../shipped.js';
import { toyRule } from '../toy.js';

const lends = toyRule('lends', { phrase: ['x'] }, { strength: 'none', neighbours: ['lending', 'mlm'] });
const pays = toyRule('pays', { phrase: ['x'] }, { strength: 'none', neighbours: ['lending'] });
const rules = new Map([lends, pays].map((rule) => [rule.id, rule]));
const firing = (rule: string, start = 0) => ({ rule, spans: [{ start, end: start + 1 }] });
const frame = (more: Partial<Frame> = {}): Frame => ({ frame: 'offer', speech: [], offers: true, ...more });
const named = (of: Frame, quotes: { start: number; end: number }[] = []): Neighbour[] =>
  neighboursOf({ frame: of, firings: [firing('pays', 5), firing('lends', 5)], rules, quotes });

describe('neighboursOf', () => {
  test('each once, in the order of the vocabulary', () => expect(named(frame())).toEqual(['mlm', 'lending'].sort()));

  test.each<[string, Partial<Frame>, boolean]>([
    ['a warning', { frame: 'mention', offers: false, speech: ['warn'] }, false],
    ['a cue of a report beside no offer', { offers: false, speech: ['report'] }, false],
    ['a report beside an offer', { speech: ['offer', 'report'] }, true],
    ['a mention that sells', { frame: 'mention', offers: false, speech: ['sell'] }, true],
  ])('%s', (_, more, expected) => expect(named(frame(more)).length > 0).toBe(expected));

  test("others' words between quotation marks name none", () => {
    expect(named(frame(), [{ start: 4, end: 8 }])).toEqual([]);
    expect(named(frame(), [{ start: 0, end: 3 }])).not.toEqual([]);
  });
});

describe('how far wording may lift a posting with a neighbour', () => {
  const reach = (strength: Strength, crime: 'drugs' | 'vague' | null, category = 'toy', speech: SpeechAct[] = []) => {
    const rule = toyRule('r', { phrase: ['x'] }, { strength, category, crimes: crime === null ? [] : [crime] });
    const signals = [{ rule: 'r', category, points: 1, evidence: [], reduced: null }];
    const grounds = { frame: frame({ speech }), facts: knownFacts([]), signals, rules: new Map([['r', rule]]) };
    return reachOf({ ...grounds, neighbours: ['lending'] });
  };
  test.each<[Strength, 'drugs' | 'vague' | null, string, 'low' | 'high']>([
    ['brake-strong', null, 'neighbour', 'low'],
    ['weak', 'drugs', 'drugs', 'low'],
    ['medium', 'vague', 'label', 'low'],
    ['strong', 'vague', 'pay', 'low'],
    ['strong', null, 'coercion', 'high'],
    ['medium', 'drugs', 'drugs', 'high'],
  ])('%s, %s, %s', (strength, crime, category, expected) => expect(reach(strength, crime, category)).toBe(expected));
});

describe('the shipped rules', () => {
  const { scan } = shippedScanner();

  test('where nothing but neighbours fires, the level is at most low', () => {
    const report = scan('お金に困っている方、個人でお貸しします。5万まで、ブラックでもOK。DMください #個人間融資');
    expect(report.neighbours).toEqual(['lending']);
    expect(report.signals.filter(({ points, rule }) => points > 10 && rule !== WORDING)).toEqual([]);
    expect(['none', 'low']).toContain(report.level);
    expect(report.handling).toBe('hold');
  });

  test('beside recruitment to crime a neighbour lowers nothing', () => {
    const report = scan('#個人間融資 返せない人は受け子の仕事で返済できます。1件5万、詳細はテレグラム @toy_000');
    expect(report.neighbours).toEqual(['lending']);
    expect([report.level, report.handling]).toEqual(['high', 'remove']);
  });
});
