import { describe, expect, test } from 'vitest';
import { heldOutLogits } from '../../../src/evaluate/fit/cross-validation.js';
import { foldsOf } from '../../../src/evaluate/fit/folds.js';
import { lessonsOf } from '../../../src/evaluate/fit/learn.js';
import { STACK_SETTINGS } from '../../../src/evaluate/fit/stack.js';
import { ablation } from '../../../src/evaluate/study/ablation.js';
import { crimeFigures } from '../../../src/evaluate/study/crimes.js';
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
        paragraphs: [],
        leastLength: 0,
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

  test('lets a paragraph that shows a crime speak for a text', () => {
    const wrapped = { ...lessons.lessons[0], group: 'f', isPositive: true, text: '祭りのお知らせ', leastLength: 0 };
    const logitOf = (paragraphs: readonly string[]) => {
      const some = lessonsOf([...lessons.lessons, { ...wrapped, paragraphs } as StudyLesson], pack);
      return heldOutLogits(some, foldsByGroup(some), STACK_SETTINGS)[
        some.lessons.findIndex(({ group }) => group === 'f')
      ];
    };
    expect(logitOf(['荷物だけ1'])).toBeGreaterThan(logitOf([]) as number);
    expect(logitOf(['店の掃除1'])).toBe(logitOf([]));
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
    const muted = (rules: ReadonlyMap<string, number>) => ({
      ...lessons,
      lessons: lessons.lessons.map((one) => ({ ...one, rules })),
    });
    const rows = ablation(lessons, folds, pack, { facts: muted(new Map()), frames: lessons });
    expect(rows.map(({ part }) => part)).toEqual([
      'both',
      'rules',
      'wording',
      'no-facts',
      'no-frames',
      { without: 'carrying' },
      { without: 'paying' },
    ]);
    const areaOf = (at: number): number => rows[at]?.area ?? 0;
    expect(areaOf(1)).toBe(1);
    expect(areaOf(2)).toBeLessThan(1);
    expect(areaOf(3)).toBeLessThan(areaOf(0));
    expect(areaOf(4)).toBe(areaOf(0));
    expect(areaOf(5)).toBeLessThan(areaOf(0));
    expect(areaOf(6)).toBe(areaOf(0));
  });

  test('learns from a share of the texts, the same ones each time', () => {
    const curve = () => learningCurve(lessons, [0.5, 1], pack.scoring);
    expect(curve()).toEqual(curve());
    expect(curve()[1]?.area).toBe(ablation(lessons, folds, pack, { facts: lessons, frames: lessons })[0]?.area);
  });
});

test('folds take whole groups', () => {
  expect([...foldsOf(['x', 'x', 'y'], 2)]).toEqual([0, 0, 1]);
});

describe('crimes named for texts that nothing was learned from', () => {
  const crimes = ['robbery', 'transport'] as const;
  const words = { robbery: '家に入る', transport: '荷を運ぶ' };
  const all: StudyLesson[] = ['a', 'b', 'c'].flatMap((group) =>
    Array.from({ length: 20 }, (_, at): StudyLesson => {
      const crime = crimes[at % 2] ?? 'robbery';
      return {
        id: `${group}${at}`,
        isPositive: true,
        isOrdinary: false,
        crime,
        group,
        text: `${words[crime]}${at}`,
        paragraphs: [],
        leastLength: 0,
        rules: new Map(),
        reach: 'high',
        told: { label: 'recruit', truth: 'positive', slices: [], isRepeat: false },
      };
    }),
  );
  const lessons = lessonsOf(all, pack);
  const folds = foldsByGroup(lessons);
  const levels = lessons.lessons.map(({ group }) => (group === 'c' ? ('low' as const) : ('medium' as const)));

  test('are right where other writers use the same words; only flagged postings count', () => {
    const { micro, rows } = crimeFigures(lessons, folds, levels, pack);
    expect(micro).toMatchObject({ labelled: 40, named: 40, f1: 1 });
    expect(rows.find(({ crime }) => crime === 'robbery')).toMatchObject({ labelled: 20, f1: 1 });
    expect(rows.find(({ crime }) => crime === 'drugs')).toMatchObject({ labelled: 0, named: 0, f1: 0 });
  });

  test('are wrong where a writer turns the words around, for that writer alone', () => {
    const turned = all.map((one) =>
      one.group === 'a'
        ? { ...one, text: one.text.replace(/^..../, one.crime === 'robbery' ? words.transport : words.robbery) }
        : one,
    );
    const some = lessonsOf(turned, pack);
    const { micro } = crimeFigures(
      some,
      foldsByGroup(some),
      some.lessons.map(() => 'high' as const),
      pack,
    );
    expect(micro.f1).toBeLessThan(0.7);
  });
});
