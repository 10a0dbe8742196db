import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../../src/evaluate/fit/folds.js';
import { lessonsOf } from '../../../src/evaluate/fit/learn.js';
import { ablation } from '../../../src/evaluate/study/ablation.js';
import { learningCurve } from '../../../src/evaluate/study/learning-curve.js';
import { figuresOfRanked } from '../../../src/evaluate/study/ranked.js';
import { foldsByGroup, judgementsBy, type StudyLesson } from '../../../src/evaluate/study/study.js';
import { toyPack, toyRule } from '../../toy.js';

const ranked = (positives: number[], negatives: number[]) => [
  ...positives.map((score) => ({ isPositive: true, score })),
  ...negatives.map((score) => ({ isPositive: false, score })),
];

describe('figures of ranked scores', () => {
  test('are perfect where every positive is above every negative', () => {
    expect(figuresOfRanked(ranked([90, 80], [20, 10]))).toEqual({ area: 1, bestF1: 1, recall: 1 });
  });

  test('count pairs for the area, ties half, and take the best threshold for F1', () => {
    // Of six pairs four are won and one is a tie; flagging from 50 on finds both positives and one negative.
    const { area, bestF1, recall } = figuresOfRanked(ranked([90, 50], [70, 50, 10]));
    expect(area).toBeCloseTo(4.5 / 6, 10);
    expect(bestF1).toBeCloseTo(Math.max(2 / 3, 4 / 6), 10);
    expect(recall).toBe(0.5);
  });
});

const pack = toyPack([
  toyRule('carry', { phrase: ['運ぶ'] }, { strength: 'strong', category: 'carrying' }),
  toyRule('sum', { phrase: ['万'] }, { strength: 'medium', category: 'paying' }),
]);

/** Writers a to d say the same things; writer e has a word of its own for them, which only a rule knows. */
function lessonsOfFive() {
  const lessons: StudyLesson[] = ['a', 'b', 'c', 'd', 'e'].flatMap((group) =>
    Array.from({ length: 20 }, (_, at): StudyLesson => {
      const isPositive = at % 2 === 0;
      const own = group === 'e' ? 'ゾロゾロ' : isPositive ? '荷物だけ' : '店の掃除';
      return {
        id: `${group}${at}`,
        isPositive,
        isOrdinary: false,
        crime: null,
        group,
        text: `${own}${at}${group}`,
        rules: new Map(isPositive ? [['carry', 1]] : []),
        reach: 'high',
        told: {
          label: isPositive ? 'recruit' : 'talk',
          truth: isPositive ? 'positive' : 'negative',
          slices: [group],
          isRepeat: false,
        },
      };
    }),
  );
  return lessonsOf(lessons, pack);
}

describe('a study', () => {
  const lessons = lessonsOfFive();
  const folds = foldsByGroup(lessons);

  test('leaves each group out of what its texts are judged by', () => {
    expect(folds).toHaveLength(5);
    for (const { learned, held } of folds) {
      const groups = new Set(held.map((row) => lessons.lessons[row]?.group));
      expect(groups.size).toBe(1);
      expect(learned.some((row) => groups.has(lessons.lessons[row]?.group ?? ''))).toBe(false);
      expect(learned.length + held.length).toBe(100);
    }
  });

  test('never learns from what is on neither side, and judges it all the same', () => {
    const [first] = lessons.lessons;
    const some = {
      ...lessons,
      lessons: lessons.lessons.map((one) =>
        one === first ? { ...one, told: { ...one.told, truth: 'ignored' as const } } : one,
      ),
    };
    const ignored = foldsByGroup(some);
    expect(ignored.some(({ learned }) => learned.includes(0))).toBe(false);
    expect(judgementsBy(some, ignored, pack.scoring)).toHaveLength(100);
  });

  test('judges by rules where the wording is new', () => {
    const judgements = judgementsBy(lessons, folds, pack.scoring);
    const scoresOf = (truth: string) =>
      judgements.filter((one) => one.truth === truth && one.id.startsWith('e')).map(({ score }) => score);
    expect(Math.min(...scoresOf('positive'))).toBeGreaterThan(Math.max(...scoresOf('negative')));
  });

  test('shows what a part adds by leaving it out', () => {
    const rows = ablation(lessons, folds, pack);
    expect(rows.map(({ part }) => part)).toEqual([
      'both',
      'rules',
      'wording',
      { without: 'carrying' },
      { without: 'paying' },
    ]);
    const areaOf = (at: number): number => rows[at]?.area ?? 0;
    expect(areaOf(1)).toBe(1);
    expect(areaOf(2)).toBeLessThan(1);
    expect(areaOf(3)).toBeLessThan(areaOf(0));
    expect(areaOf(4)).toBe(areaOf(0));
  });

  test('learns from a share of the texts, the same ones each time', () => {
    const curve = () => learningCurve(lessons, [0.5, 1], pack.scoring);
    expect(curve()).toEqual(curve());
    expect(curve()[1]?.area).toBe(ablation(lessons, folds, pack)[0]?.area);
  });
});

test('folds take whole groups', () => {
  expect([...foldsOf(['x', 'x', 'y'], 2)]).toEqual([0, 0, 1]);
});
