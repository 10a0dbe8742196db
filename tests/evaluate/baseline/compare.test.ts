/** A handful of postings by hand: which are found again, what flipped, and when that is a regression. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaselineEntry, Comparison } from '../../../src/domain/comparison.js';
import type { Level } from '../../../src/domain/report.js';
import { createComparer } from '../../../src/evaluate/baseline/compare.js';
import { entryOf } from '../../../src/evaluate/baseline/entry.js';
import { createPairs } from '../../../src/evaluate/baseline/pairs.js';
import { judgeRegression } from '../../../src/evaluate/baseline/regression.js';
import { mcnemarExact } from '../../../src/evaluate/mcnemar.js';
import type { Judged } from '../../../src/evaluate/watcher.js';
import { posting, report, signal } from '../../format/toy.js';
import { hostileText } from '../../text.js';
import { TOY_SCORING } from '../../toy.js';

interface One {
  readonly text: string;
  readonly id?: string;
  readonly label?: string;
  readonly level?: Level;
  readonly rules?: Readonly<Record<string, number>>;
  readonly isRepeat?: boolean;
}

const SCORES: Readonly<Record<Level, number>> = { none: 1, low: 30, medium: 60, high: 95 };

function judged({ text, id = 'x', label = 'recruit', level = 'none', rules = {}, isRepeat = false }: One): Judged {
  const of = posting(text, { id });
  const score = SCORES[level];
  const signals = Object.entries(rules).map(([rule, points]) => signal(text, rule, points, []));
  const truth = label === 'recruit' ? 'positive' : label === 'grey' ? 'ignored' : 'negative';
  return {
    posting: of,
    report: report(of, { level, score, signals }),
    judgement: { id, label, truth, score, level, rules: Object.keys(rules), decisive: [], slices: [label], isRepeat },
  };
}

function compare(before: readonly One[], after: readonly One[]): Comparison {
  const baseline = { scoring: TOY_SCORING, entries: before.map((one) => entryOf(judged(one))) };
  const options = { level: 'medium', columns: ['label'], scoring: TOY_SCORING } as const;
  const { watch, comparison } = createComparer(baseline, options);
  for (const one of after) watch(judged(one));
  return comparison();
}

describe('what is found again', () => {
  const entries = (all: readonly One[]): BaselineEntry[] => all.map((one) => entryOf(judged(one)));
  const found = (before: readonly One[], after: readonly One[]) => {
    const pairs = createPairs(entries(before));
    const taken = entries(after).filter((entry) => pairs.take(entry) !== null).length;
    return { taken, ...pairs.rest() };
  };

  test('a text, wherever it stands now; another text under its id is a change, not a new posting', () => {
    const before = [{ text: '赤' }, { text: '青', id: 'b' }, { text: '白', id: 'w' }];
    const after = [{ text: '青', id: 'c' }, { text: '赤' }, { text: '白い', id: 'w' }, { text: '黒' }];
    expect(found(before, after)).toEqual({ taken: 2, added: 1, gone: 0, changed: 1 });
  });

  test('a row number says nothing: the row was replaced', () => {
    expect(found([{ text: '赤', id: '1' }], [{ text: '青', id: '1' }])).toEqual({
      taken: 0,
      added: 1,
      gone: 1,
      changed: 0,
    });
  });

  test('copies are taken once each', () => {
    expect(found([{ text: '赤' }, { text: '赤' }], [{ text: '赤' }])).toEqual({
      taken: 1,
      added: 0,
      gone: 1,
      changed: 0,
    });
    expect(found([{ text: '赤' }], [{ text: '赤' }, { text: '赤' }])).toEqual({
      taken: 1,
      added: 1,
      gone: 0,
      changed: 0,
    });
  });

  test('none is lost, whatever the texts are', () => {
    const one = fc.record({ text: hostileText(), id: fc.constantFrom('1', 'a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(one), fc.array(one), (before, after) => {
        const { taken, added, gone, changed } = found(before, after);
        expect([taken + added + changed, taken + gone + changed]).toEqual([after.length, before.length]);
      }),
      { numRuns: 100 },
    );
  });

  test('all, of a run against itself', () => {
    const same = compare([{ text: '赤', level: 'high' }], [{ text: '赤', level: 'high' }]);
    expect(same).toMatchObject({ postings: { compared: 1, added: 0 }, p: 1, flips: [], rules: [], scoring: null });
  });
});

describe('what flipped', () => {
  const before: readonly One[] = [
    { text: '赤', level: 'high', rules: { red: 40, pink: 5 } },
    { text: '赤い', level: 'high', rules: { red: 40 } },
    { text: '青', label: 'talk', level: 'medium', rules: { blue: 40 } },
    { text: '灰', label: 'grey', level: 'high' },
    { text: '黒', level: 'low' },
  ];
  const after: readonly One[] = [
    { text: '赤', level: 'low', rules: { red: 10, pink: 5, calm: -35 } },
    { text: '赤い', level: 'none', isRepeat: true },
    { text: '青', label: 'talk', level: 'low', rules: { blue: 8 } },
    { text: '灰', label: 'grey' },
    { text: '黒', label: 'talk' },
  ];
  const comparison = compare(before, after);

  test('broken ones first, with the rules that did it', () => {
    expect(comparison.flips.map(({ kind, text, changes }) => [kind, text, changes])).toEqual([
      ['broken', '赤い', [{ rule: 'red', before: 40, after: null }]],
      [
        'broken',
        '赤',
        [
          { rule: 'calm', before: null, after: -35 },
          { rule: 'red', before: 40, after: 10 },
        ],
      ],
      ['fixed', '青', [{ rule: 'blue', before: 40, after: 8 }]],
    ]);
  });

  test('counts: repeats and ignored labels stand apart, a new label is told', () => {
    expect(comparison.counts).toEqual({ broken: 2, fixed: 1, effective: { broken: 1, fixed: 1 }, ignored: 1 });
    expect(comparison.postings).toMatchObject({ compared: 5, relabelled: 1 });
    expect(comparison.p).toBe(mcnemarExact(1, 1));
  });

  test('figures, slices and rules before and after', () => {
    const [old, now] = [comparison.figures.before, comparison.figures.after];
    expect([old.recall.value, now.recall.value]).toEqual([1, 0]);
    expect([old.falsePositiveRate.value, now.falsePositiveRate.value]).toEqual([0.5, 0]);
    expect(comparison.slices.map(({ value, effective }) => [value, effective])).toEqual([
      ['recruit', 1],
      ['talk', 2],
    ]);
    expect(comparison.rules).toEqual([
      { rule: 'calm', before: { hits: 0, positives: 0, recall: 0 }, after: { hits: 1, positives: 1, recall: 1 } },
    ]);
  });

  test('a long text is cut between characters', () => {
    const text = `${'あ'.repeat(499)}💰まだある`;
    const { flips } = compare([{ text, level: 'high' }], [{ text }]);
    expect(flips[0]).toMatchObject({ isCut: true, text: 'あ'.repeat(499) });
  });
});

describe('regression', () => {
  const many = (count: number, level: Level, prefix: string): One[] =>
    Array.from({ length: count }, (_, at) => ({ text: `${prefix}${at}`, level }));
  /** So many broken, so many fixed, of a hundred. */
  const with_ = (broken: number, fixed: number): Comparison =>
    compare(
      [...many(broken, 'high', 'b'), ...many(fixed, 'none', 'f'), ...many(100 - broken - fixed, 'high', 's')],
      [...many(broken, 'none', 'b'), ...many(fixed, 'high', 'f'), ...many(100 - broken - fixed, 'high', 's')],
    );

  test.each([
    [0, 0, { postings: 0 }, true],
    [0, 9, { postings: 0 }, true],
    [1, 9, { postings: 0 }, false],
    [1, 0, { postings: 1 }, true],
    [2, 9, { postings: 1 }, false],
    [2, 0, { share: 0.02 }, true],
    [3, 9, { share: 0.02 }, false],
    // Six of six have p 0.03: more than a tolerance can explain away.
    [5, 0, { postings: 50 }, true],
    [6, 0, { postings: 50 }, false],
    [6, 5, { postings: 50 }, true],
    [0, 6, { postings: 0 }, true],
  ] as const)('%i broken and %i fixed with %j: passed %s', (broken, fixed, most, passed) => {
    expect(judgeRegression(with_(broken, fixed), most, 'x').passed).toBe(passed);
  });

  test('with nothing in common nothing can be said', () => {
    expect(judgeRegression(compare([{ text: '赤' }], [{ text: '青' }]), { postings: 0 }, 'x').passed).toBe(null);
  });
});
