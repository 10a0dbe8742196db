import { describe, expect, it } from 'vitest';
import { fitBounded } from '../../../src/evaluate/fit/bounded-regression.js';
import { foldsOf } from '../../../src/evaluate/fit/folds.js';
import { learn } from '../../../src/evaluate/fit/learn.js';
import { type Lesson, PRIOR_SHARE } from '../../../src/evaluate/fit/lesson.js';
import { scoringFileText } from '../../../src/evaluate/fit/scoring-file.js';
import { CONSTRAINTS, thresholdsFor } from '../../../src/evaluate/fit/thresholds.js';
import { toyPack, toyRule } from '../../toy.js';

const feature = (rows: number[], more: Partial<Parameters<typeof fitBounded>[0][number]> = {}) => ({
  rows: Int32Array.from(rows),
  values: new Float64Array(rows.length).fill(1),
  lower: -Infinity,
  upper: Infinity,
  prior: 0,
  l2: 1e-6,
  ...more,
});

describe('bounded logistic regression', () => {
  const labels = Uint8Array.from([1, 1, 1, 0, 0, 0, 0, 1]);
  const even = new Float64Array(8).fill(1);

  it('finds the odds of a two-by-two table', () => {
    // Fires in 3 positives and 1 negative; absent in 1 positive and 3 negatives: odds ratio 9.
    const { bias, weights } = fitBounded([feature([0, 1, 2, 3])], labels, even);
    expect(weights[0]).toBeCloseTo(Math.log(9), 2);
    expect(bias).toBeCloseTo(Math.log(1 / 3), 2);
  });

  it('keeps to its bounds', () => {
    expect(fitBounded([feature([3, 4, 5, 6], { lower: 0 })], labels, even).weights[0]).toBe(0);
    expect(fitBounded([feature([0, 1, 2], { upper: 0.5 })], labels, even).weights[0]).toBe(0.5);
  });

  it('stays at its prior where nothing fires', () => {
    expect(fitBounded([feature([], { prior: 1.5, l2: 1 })], labels, even).weights[0]).toBe(1.5);
  });
});

describe('folds', () => {
  it('never cut a group in two, and are of a size', () => {
    const groups = ['a', 'a', 'a', 'b', 'b', 'c', 'd', 'd', 'e'];
    const folds = foldsOf(groups, 3);
    for (const [at, group] of groups.entries()) expect(folds[at]).toBe(folds[groups.indexOf(group)]);
    expect([0, 1, 2].map((fold) => folds.filter((one) => one === fold).length)).toEqual([3, 3, 3]);
  });
});

describe('thresholds', () => {
  const scores = (positive: number[], negative: number[]) => [
    ...positive.map((score) => ({ isPositive: true, isOrdinary: false, reach: 'high' as const, score })),
    ...negative.map((score) => ({ isPositive: false, isOrdinary: false, reach: 'high' as const, score })),
  ];
  const many = (count: number, score: number): number[] => new Array<number>(count).fill(score);

  it('keep the false-positive rate below the constraint, by its upper bound', () => {
    const given = scores(many(500, 95), [...many(3000, 5), ...many(30, 60), ...many(3, 90)]);
    const levels = thresholdsFor(given, { ...CONSTRAINTS, mediumMaxFpr: 0.005, highMaxFpr: 0.002 });
    expect(levels).toEqual({ low: 5.1, medium: 60.1, high: 90.1 });
  });

  it('keep ordinary texts out more tightly, and count nothing above low that has no grounds', () => {
    const given = scores(many(500, 95), many(3000, 5));
    const ordinary = many(1000, 70).map((score) => ({
      isPositive: false,
      isOrdinary: true,
      reach: 'high' as const,
      score,
    }));
    const bounds = { ...CONSTRAINTS, ordinaryMediumMaxFpr: 0.01, ordinaryHighMaxFpr: 0.005 };
    expect(thresholdsFor([...given, ...ordinary], bounds)).toEqual({ low: 5.1, medium: 70.1, high: 70.1 });
    const groundless = ordinary.map((one) => ({ ...one, reach: 'low' as const }));
    expect(thresholdsFor([...given, ...groundless], bounds)).toEqual({ low: 5.1, medium: 5.1, high: 5.1 });
    expect(thresholdsFor([...given, ...ordinary.slice(0, 100)], bounds)).toHaveProperty(
      'refused',
      expect.stringContaining('100 ordinary texts'),
    );
  });

  it('are refused where there is too little data, or where recall would suffer', () => {
    expect(thresholdsFor(scores(many(10, 90), many(50, 5)), CONSTRAINTS)).toHaveProperty(
      'refused',
      expect.stringContaining('50 negatives'),
    );
    expect(thresholdsFor(scores(many(500, 50), many(3000, 60)), CONSTRAINTS)).toHaveProperty(
      'refused',
      expect.stringContaining('recall'),
    );
  });
});

describe('learning', () => {
  const pack = toyPack([
    toyRule('carry', { phrase: ['運ぶ'] }, { strength: 'strong' }),
    toyRule('rare', { phrase: ['稀'] }, { strength: 'strong' }),
    toyRule('calm', { phrase: ['社保'] }, { strength: 'brake' }),
  ]);
  const WORDS = ['荷物', '駅', '夜', '封筒', '現金', '店', '客', '本'];
  const lessons: Lesson[] = Array.from({ length: 1200 }, (_, at) => {
    const isPositive = at % 3 === 0;
    const word = WORDS[at % WORDS.length] ?? '';
    return {
      isPositive,
      group: `writer ${at % 7}`,
      text: `${word}${isPositive ? 'を運ぶだけ' : 'の店で働く'}${at}${at % 2 === 0 ? '川' : '山'}`,
      paragraphs: [],
      leastLength: 0,
      rules: new Map(isPositive ? [['carry', 1]] : at % 2 === 0 ? [['calm', 1]] : []),
      isOrdinary: false,
      crime: isPositive ? (at % 2 === 0 ? 'transport' : 'robbery') : null,
      reach: 'high' as const,
    };
  });
  const learned = learn(lessons, pack, CONSTRAINTS);
  if ('refused' in learned) throw new Error(learned.refused);

  it('raises with rules that raise and lowers with brakes', () => {
    expect(learned.rules.get('carry')?.weight).toBeGreaterThan(1);
    expect(learned.rules.get('calm')?.weight).toBeLessThan(0);
    expect(learned.wording.weights.get('だけ')).toBeGreaterThan(0);
  });

  it('leaves a rule that never fired at its prior', () => {
    expect(learned.rules.get('rare')).toMatchObject({
      weight: (PRIOR_SHARE * pack.scoring.strengths.strong) / 10,
      support: 0,
    });
  });

  it('gives the same bytes for the same lessons in another order', () => {
    const other = learn([...lessons].reverse(), pack, CONSTRAINTS);
    if ('refused' in other) throw new Error(other.refused);
    expect(scoringFileText(other, pack)).toBe(scoringFileText(learned, pack));
    expect([...other.wording.weights]).toEqual([...learned.wording.weights]);
  });
});
