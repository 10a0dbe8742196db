/** Holds every posting of a run against a baseline as it is judged: what is kept grows with the baseline, not with the input. */
import type { Baseline, BaselineScoring, Comparison, Flip, SliceComparison } from '../../domain/comparison.js';
import type { FlagLevel, Slice } from '../../domain/evaluation.js';
import { figuresOf } from '../confusion.js';
import { mcnemarExact } from '../mcnemar.js';
import { addTo, createSliceTally, noGroup } from '../slice-tally.js';
import type { Judged } from '../watcher.js';
import { entryOf } from './entry.js';
import { byGravity, flipOf, isFlipped } from './flip.js';
import { createPairs } from './pairs.js';
import { createRuleChanges } from './rule-changes.js';

export interface Comparer {
  readonly watch: (judged: Judged) => void;
  readonly comparison: () => Comparison;
}

export interface CompareOptions {
  readonly level: FlagLevel;
  /** Names of the slice columns. */
  readonly columns: readonly string[];
  readonly scoring: BaselineScoring;
}

export function createComparer(
  { entries, scoring }: Baseline,
  { level, columns, scoring: now }: CompareOptions,
): Comparer {
  const pairs = createPairs(entries);
  const groups = { before: noGroup(), after: noGroup() };
  const slices = { before: createSliceTally(columns), after: createSliceTally(columns) };
  const rules = createRuleChanges();
  const flips: Flip[] = [];
  let [compared, relabelled, ignored] = [0, 0, 0];

  const watch = (judged: Judged): void => {
    const after = entryOf(judged);
    const before = pairs.take(after);
    if (before === null) return;
    const { truth, isRepeat } = judged.judgement;
    compared += 1;
    if (before.label !== after.label) relabelled += 1;
    if (isFlipped(before.level, after.level, level)) {
      const flip = flipOf(judged, before, after, level);
      if (flip === null) ignored += 1;
      else flips.push(flip);
    }
    if (truth === 'ignored') return;
    for (const [side, { level: given }] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const one = { ...judged.judgement, level: given };
      addTo(groups[side], one);
      slices[side].add(one);
    }
    if (!isRepeat) rules.add(truth, before.rules.map(nameOf), after.rules.map(nameOf));
  };
  const comparison = (): Comparison => {
    const counts = { ...countsOf(flips), effective: countsOf(flips.filter((flip) => !flip.isRepeat)), ignored };
    return {
      postings: { compared, ...pairs.rest(), relabelled },
      counts,
      p: mcnemarExact(counts.effective.fixed, counts.effective.broken),
      figures: {
        before: figuresOf(groups.before.levels[level]),
        after: figuresOf(groups.after.levels[level]),
      },
      slices: slicePairs(slices.before.slices(), slices.after.slices(), level),
      rules: rules.changes(),
      flips: [...flips].sort(byGravity),
      scoring: isSame(scoring, now) ? null : { before: scoring, after: now },
    };
  };
  return { watch, comparison };
}

const nameOf = ([rule]: readonly [string, number]): string => rule;

const countsOf = (flips: readonly Flip[]) => {
  const broken = flips.filter(({ kind }) => kind === 'broken').length;
  return { broken, fixed: flips.length - broken };
};

/** Both have the same postings, so the same values in the same order. */
const slicePairs = (before: readonly Slice[], after: readonly Slice[], level: FlagLevel): SliceComparison[] =>
  after.map(({ column, value, effective, levels }, at) => ({
    column,
    value,
    effective,
    before: before[at]?.levels[level] ?? levels[level],
    after: levels[level],
  }));

const isSame = (a: BaselineScoring, b: BaselineScoring): boolean =>
  a.bias === b.bias &&
  a.levels.low === b.levels.low &&
  a.levels.medium === b.levels.medium &&
  a.levels.high === b.levels.high;
