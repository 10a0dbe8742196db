import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../src/domain/ngrams.js';
import type { WordingModel } from '../../src/domain/wording.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { createScanner } from '../../src/scanner.js';
import { createWording } from '../../src/wording/index.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const MODEL: WordingModel = {
  bias: -1,
  share: 1,
  most: 60,
  ordinary: 0,
  weights: new Map([
    ['0', 500],
    ['だけ', 9000],
    ['💰', 4000],
    ['運ぶだ', 12000],
  ]),
};
const normalize = createNormalizer(toyPack([]));
const read = (text: string, model = MODEL) => createWording(model)(normalize(text))([]);

describe('learned wording', () => {
  it('adds up each n-gram once, scaled by the length of the text', () => {
    const scale = scaleOf('運ぶだけだけ 3万'.length);
    expect(read('運ぶだけだけ 3万').points).toBeCloseTo(10 * (-1 + (0.5 + 9 + 12) * scale), 1);
  });

  it('shows the stretch that weighs most, in the original', () => {
    const text = 'Ｈｅｌｌｏ 運ぶだけ です 💰';
    const [first] = read(text).stretches();
    expect(text.slice(first?.start, first?.end)).toBe('運ぶだけ');
    expect(first?.points).toBeGreaterThan(0);
  });

  it('reads either kana, and through separators', () => {
    expect(read('運ぶダケ').points).toBe(read('運ぶだけ').points);
    expect(read('運 ぶ だ け').points).toBe(read('運ぶだけ').points);
  });

  it('gives an ordinary text about nothing', () => {
    expect(read('運ぶだけ', { ...MODEL, ordinary: -35 }).points).toBeCloseTo(read('運ぶだけ').points + 35, 1);
  });

  it('reads nothing into blanks around a text', () => {
    const blank = { ...MODEL, weights: new Map([...MODEL.weights, ['け ', 7000], [' 運', 7000]]) };
    expect(read('\u3000\n運ぶだけ \n', blank)).toMatchObject({ points: read('運ぶだけ', blank).points });
    expect(read('運ぶだけ 運ぶ', blank).points).toBeGreaterThan(read('運ぶだけ', blank).points);
  });

  it('is bounded', () => {
    const loud = { ...MODEL, share: 9, weights: new Map([['だ', 30_000]]) };
    expect(read('だ', loud).points).toBe(60);
    expect(read('だ', { ...loud, weights: new Map([['だ', -30_000]]) }).points).toBe(-60);
  });

  it('どんな文字列でも、根拠は原文から切り出せる', () => {
    const wording = createWording(MODEL);
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const { start, end } of wording(normalize(text))([]).stretches()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });
});

describe('wording in the score', () => {
  const rule = toyRule('carry', { phrase: ['運ぶ'] }, { strength: 'medium' });
  const weak = toyRule('cash', { phrase: ['即日'] }, { strength: 'weak', group: 'weak' });
  const loud: WordingModel = { ...MODEL, share: 4, most: 60, weights: new Map([['だけ', 30_000]]) };
  const scanner = createScanner({ pack: toyPack([rule, weak], [], { wording: loud }) });

  it('alone never makes medium, and says so', () => {
    const report = scanner.scan('置くだけ');
    const wording = report.signals.find((signal) => signal.rule === 'wording');
    expect(report.level).toBe('low');
    expect(wording?.reduced).toBe('ungrounded');
    const sum = report.signals.reduce((total, signal) => total + signal.points, report.bias);
    expect(report.score).toBe(Math.round(1000 / (1 + Math.exp(-(Math.round(sum * 10) / 10) / 10))) / 10);
  });

  it('counts in full beside a rule that adds nothing but says what is asked', () => {
    const levelWith = (grounds: boolean) =>
      createScanner({
        pack: toyPack([toyRule('put', { phrase: ['置く'] }, { strength: 'none', grounds })], [], { wording: loud }),
      }).scan('置くだけ').level;
    expect(levelWith(false)).toBe('low');
    expect(levelWith(true)).not.toBe('low');
  });

  it('is not grounded by the sum of skilled work, but by a rule that tells more', () => {
    const doctor = toyRule('doctor', { phrase: ['医師'] }, { category: 'skill', strength: 'brake-weak' });
    const { scan } = createScanner({ pack: toyPack([rule, doctor], [], { wording: loud }) });
    expect(scan('置くだけ 日給5万').level).not.toBe('low');
    expect(scan('医師 置くだけ 日給5万').level).toBe('low');
    expect(scan('医師 運ぶだけ 日給5万').level).not.toBe('low');
  });

  it('adds to what a rule found', () => {
    const report = scanner.scan('運ぶだけ');
    expect(report.level).not.toBe('none');
    expect(report.signals.find((signal) => signal.rule === 'wording')).toMatchObject({ points: 60, reduced: null });
    expect(['medium', 'high']).toContain(report.level);
  });

  it('scanning A and then B equals B alone', () => {
    const fresh = createScanner({ pack: toyPack([rule, weak], [], { wording: loud }) });
    scanner.scan('運ぶだけ だけ');
    expect(scanner.scan('置くだけ')).toEqual(fresh.scan('置くだけ'));
  });
});
