/** Eight postings by hand: what is counted where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Miss } from '../../src/domain/evaluation.js';
import { evaluate } from '../../src/evaluate/evaluation.js';
import { wilson } from '../../src/evaluate/interval.js';
import { type Judgement, judgementOf } from '../../src/evaluate/judgement.js';
import { createMissTally, missOf } from '../../src/evaluate/miss-tally.js';
import { inNaturalOrder } from '../../src/evaluate/natural-order.js';
import { posting, report, signal } from '../format/toy.js';
import { TOY_SCORING } from '../toy.js';

const judgement = (more: Partial<Judgement>): Judgement => ({
  id: '1',
  label: 'recruit',
  truth: 'positive',
  score: 0,
  level: 'none',
  rules: [],
  decisive: [],
  slices: [],
  isRepeat: false,
  ...more,
});
const harmless = { label: 'talk', truth: 'negative' } as const;

const EIGHT: readonly Judgement[] = [
  judgement({ score: 95, level: 'high', rules: ['red', 'blue'], decisive: ['red'], slices: ['a'] }),
  judgement({ score: 96, level: 'high', rules: ['red'], decisive: ['red'], slices: ['a'], isRepeat: true }),
  judgement({ score: 60, level: 'medium', rules: ['red', 'pink'], slices: ['b'] }),
  judgement({ score: 2, slices: ['b'] }),
  judgement({ ...harmless, score: 61, level: 'medium', rules: ['pink'], decisive: ['pink'], slices: ['a'] }),
  judgement({ ...harmless, score: 30, level: 'low', rules: ['blue'], slices: ['b'] }),
  judgement({ ...harmless, score: 1, slices: ['b'] }),
  judgement({ label: 'grey', truth: 'ignored', score: 99, level: 'high', rules: ['red'], slices: ['c'] }),
];
const OPTIONS = { columns: ['kind'], rules: ['blue', 'red', 'green'] };

describe('figures', () => {
  const evaluation = evaluate(EIGHT, OPTIONS);

  test('repeats are counted beside, ignored ones nowhere', () => {
    expect([evaluation.postings, evaluation.effective]).toEqual([7, 6]);
  });

  test('each level', () => {
    const counts = ({ low, medium, high }: typeof evaluation.levels) =>
      [low, medium, high].map((of) => [of.truePositives, of.falsePositives, of.falseNegatives, of.trueNegatives]);
    expect(counts(evaluation.levels)).toEqual([
      [2, 2, 1, 1],
      [2, 1, 1, 2],
      [1, 0, 2, 3],
    ]);
    expect(evaluation.levels.medium.recall).toEqual(wilson(2, 3));
  });

  test('each label, ignored ones too', () => {
    expect(evaluation.labels.map(({ flagged, ...rest }) => ({ ...rest, medium: flagged.medium.value }))).toEqual([
      { label: 'grey', truth: 'ignored', postings: 1, effective: 1, medium: 1 },
      { label: 'recruit', truth: 'positive', postings: 4, effective: 3, medium: 2 / 3 },
      { label: 'talk', truth: 'negative', postings: 3, effective: 3, medium: 1 / 3 },
    ]);
  });

  test('each slice', () => {
    expect(
      evaluation.slices.map(({ column, value, postings, effective }) => [column, value, postings, effective]),
    ).toEqual([
      ['kind', 'a', 3, 2],
      ['kind', 'b', 4, 4],
    ]);
    expect(evaluation.slices[0]?.levels.medium).toMatchObject({
      truePositives: 1,
      falsePositives: 1,
      falseNegatives: 0,
    });
  });

  test('each rule: those of the pack, silent ones too, then what else fired', () => {
    expect(evaluation.rules).toEqual([
      {
        rule: 'blue',
        hits: 2,
        positives: 1,
        precision: wilson(1, 2),
        support: wilson(1, 3),
        onlyExplains: 0,
        onlyRaises: 0,
      },
      {
        rule: 'red',
        hits: 2,
        positives: 2,
        precision: wilson(2, 2),
        support: wilson(2, 3),
        onlyExplains: 1,
        onlyRaises: 0,
      },
      {
        rule: 'green',
        hits: 0,
        positives: 0,
        precision: wilson(0, 0),
        support: wilson(0, 3),
        onlyExplains: 0,
        onlyRaises: 0,
      },
      {
        rule: 'pink',
        hits: 2,
        positives: 1,
        precision: wilson(1, 2),
        support: wilson(1, 3),
        onlyExplains: 0,
        onlyRaises: 1,
      },
    ]);
  });

  test('ranking and calibration leave repeats and ignored ones out', () => {
    // 95 beats all three, 60 beats two, 2 beats one of the negatives 61, 30, 1.
    expect(evaluation.ranking.rocArea.value).toBeCloseTo(6 / 9, 12);
    expect(evaluation.calibration.table.reduce((sum, bin) => sum + bin.postings, 0)).toBe(6);
  });

  test('the order of postings does not matter', () => {
    const { rules, ...rest } = evaluation;
    fc.assert(
      fc.property(fc.shuffledSubarray([...EIGHT], { minLength: 8 }), (shuffled) => {
        const { rules: others, ...other } = evaluate(shuffled, OPTIONS);
        expect(other).toEqual(rest);
        expect(others.slice(0, 3)).toEqual(rules.slice(0, 3));
      }),
      { numRuns: 10 },
    );
  });
});

describe('a judgement', () => {
  const text = '受け子 即日 テレグラム';
  const of = posting(text);
  const signals = [
    signal(text, 'toy-collector', 42, ['受け子']),
    signal(text, 'toy-messenger', 15, ['テレグラム']),
    signal(text, 'toy-warning', -12, ['即日']),
  ];
  const told = { label: 'recruit', truth: 'positive', slices: ['x'], isRepeat: false } as const;

  test('names the rules without whose points the level would not be reached', () => {
    // -40 + 42 + 15 - 12 = 5: 62.2 points of 100.
    const judged = judgementOf(report(of, { level: 'medium', score: 62.2, signals }), told, TOY_SCORING, 'medium');
    expect(judged).toMatchObject({
      rules: ['toy-collector', 'toy-messenger', 'toy-warning'],
      decisive: ['toy-collector', 'toy-messenger'],
      slices: ['x'],
    });
    const low = judgementOf(report(of, { level: 'medium', score: 62.2, signals }), told, TOY_SCORING, 'low');
    expect(low.decisive).toEqual(['toy-collector']);
    const high = judgementOf(report(of, { level: 'medium', score: 62.2, signals }), told, TOY_SCORING, 'high');
    expect(high.decisive).toEqual([]);
  });

  test('is a miss on the wrong side of the level', () => {
    const kindOf = (truth: Judgement['truth'], level: Judgement['level']): string | undefined =>
      missOf({ posting: of, report: report(of, { level }), judgement: judgement({ truth, level }) }, 'medium')?.kind;
    expect([kindOf('positive', 'low'), kindOf('positive', 'medium'), kindOf('positive', 'high')]).toEqual([
      'missed',
      undefined,
      undefined,
    ]);
    expect([kindOf('negative', 'low'), kindOf('negative', 'medium'), kindOf('ignored', 'high')]).toEqual([
      undefined,
      'false-alarm',
      undefined,
    ]);
  });
});

test('the worst misses are kept, all are counted', () => {
  const { add, misses } = createMissTally();
  const of = posting('荷物');
  const { source } = of;
  const wrong = (miss: Miss): void => add({ miss, posting: of, report: report(of) });
  for (let score = 0; score < 50; score++)
    wrong({ kind: 'missed', id: `m${score}`, source, label: '', level: 'low', score });
  for (let score = 50; score < 53; score++)
    wrong({ kind: 'false-alarm', id: `f${score}`, source, label: '', level: 'medium', score });
  const {
    misses: { missed, falseAlarms, worst },
    quoted,
  } = misses();
  expect([missed, falseAlarms]).toEqual([50, 3]);
  expect(worst.map(({ id }) => id).join(' ')).toBe('f52 f51 f50 m0 m1 m2 m3 m4 m5 m6 m7 m8 m9');
  expect(quoted.map(({ miss }) => miss)).toEqual(worst);
});

test('names sort as people count', () => {
  const names = ['dev10', 'dev2', 'dev', '600-', '60-199', '0-59', '', 'b', 'a10b', 'a9c'];
  expect(names.sort(inNaturalOrder)).toEqual([
    '',
    '0-59',
    '60-199',
    '600-',
    'a9c',
    'a10b',
    'b',
    'dev',
    'dev2',
    'dev10',
  ]);
});
