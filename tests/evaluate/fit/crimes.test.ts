import { describe, expect, test } from 'vitest';
import type { Crime } from '../../../src/domain/crime.js';
import { learnCrimes } from '../../../src/evaluate/fit/crime-regression.js';
import type { Lesson } from '../../../src/evaluate/fit/lesson.js';
import { createNormalizer } from '../../../src/normalize/index.js';
import { createCrimeReader } from '../../../src/wording/crimes.js';
import { toyPack } from '../../toy.js';

const WORDS: Readonly<Partial<Record<Crime, readonly string[]>>> = {
  robbery: ['家に入る', '窓から', '夜の家', '家を見る'],
  transport: ['荷物を運ぶ', '港まで', '運ぶ便', '荷を積む'],
};
const lesson = (crime: Crime | null, text: string, fired: readonly string[] = []): Lesson => ({
  isPositive: crime !== null,
  isOrdinary: false,
  group: 'writer',
  crime,
  text,
  paragraphs: [],
  leastLength: 0,
  rules: new Map(fired.map((rule) => [rule, 1])),
  reach: 'high',
});
const lessons = Object.entries(WORDS).flatMap(([crime, texts]) =>
  Array.from({ length: 40 }, (_, at) => lesson(crime as Crime, `${texts[at % texts.length]}${at}`)),
);
const normalize = createNormalizer(toyPack([]));

describe('learning to tell crimes apart', () => {
  test('new texts go to the crime whose words they have', () => {
    const model = learnCrimes(lessons, new Map());
    if (model === null) throw new Error('nothing learned');
    const read = createCrimeReader(model);
    const likeliest = (text: string) => [...read(normalize(text))].sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(likeliest('夜に家へ')).toBe('robbery');
    expect(likeliest('運ぶ荷物')).toBe('transport');
  });

  test('what rules say already is not learned again', () => {
    const rules = new Map([['carry', { crimes: ['transport'] as const }]]);
    const weightOf = (fired: readonly string[]) => {
      const some = lessons.map((one) => (one.crime === 'transport' ? lesson('transport', one.text, fired) : one));
      const model = learnCrimes(some, rules);
      const at = model?.ngrams.indexOf('運ぶ') ?? -1;
      return model?.weights[at * model.crimes.length + model.crimes.indexOf('transport')] ?? 0;
    };
    expect(weightOf([])).toBeGreaterThan(0);
    expect(weightOf(['carry'])).toBeLessThan(weightOf([]));
  });

  test('the same lessons give the same weights; one crime alone teaches nothing', () => {
    expect(learnCrimes(lessons, new Map())).toEqual(learnCrimes(lessons, new Map()));
    expect(learnCrimes(lessons.slice(0, 40), new Map())).toBeNull();
    expect(learnCrimes([...lessons.slice(0, 40), lesson(null, '店番')], new Map())).toBeNull();
  });
});
