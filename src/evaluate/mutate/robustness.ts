/** Judges every labelled posting once more as each mutator rewrites it, and counts what becomes of the decision. */
import type { Estimate, FlagLevel, GateOutcome } from '../../domain/evaluation.js';
import { atLeast, type Level } from '../../domain/report.js';
import type { RobustFigures, Robustness } from '../../domain/robustness.js';
import { wilson } from '../interval.js';
import type { Judged } from '../watcher.js';
import type { MutatorName } from './index.js';
import { rewrite } from './rewrite.js';

export interface RobustnessTally {
  readonly watch: (judged: Pick<Judged, 'posting' | 'judgement'>) => void;
  readonly robustness: () => Robustness;
}

interface Counts {
  positives: number;
  found: number;
  negatives: number;
  flagged: number;
  lost: number;
  raised: number;
}

const noCounts = (): Counts => ({ positives: 0, found: 0, negatives: 0, flagged: 0, lost: 0, raised: 0 });

/** Repeats and ignored postings are left out, as in all figures. */
export function createRobustnessTally(
  names: readonly MutatorName[],
  level: FlagLevel,
  levelOf: (text: string) => Level,
): RobustnessTally {
  const unchanged = noCounts();
  const mutators = names.map((name) => ({ name, counts: noCounts() }));
  return {
    watch: ({ posting: { text }, judgement: { truth, isRepeat, level: before } }) => {
      if (truth === 'ignored' || isRepeat) return;
      const was = atLeast(before, level);
      const isPositive = truth === 'positive';
      count(unchanged, isPositive, was, was);
      for (const { name, counts } of mutators)
        count(counts, isPositive, was, atLeast(levelOf(rewrite(name, text)), level));
    },
    robustness: () => ({
      unchanged: figuresOf(unchanged),
      mutators: mutators.map(({ name, counts }) => ({
        mutator: name,
        ...figuresOf(counts),
        relativeRecall: over(wilson(counts.found, counts.positives), wilson(unchanged.found, unchanged.positives)),
        lost: counts.lost,
        raised: counts.raised,
      })),
    }),
  };
}

function count(counts: Counts, isPositive: boolean, was: boolean, isFlagged: boolean): void {
  if (isPositive) {
    counts.positives += 1;
    if (isFlagged) counts.found += 1;
    else if (was) counts.lost += 1;
    return;
  }
  counts.negatives += 1;
  if (!isFlagged) return;
  counts.flagged += 1;
  if (!was) counts.raised += 1;
}

const figuresOf = ({ found, positives, flagged, negatives }: Counts): RobustFigures => ({
  recall: wilson(found, positives),
  falsePositiveRate: wilson(flagged, negatives),
});

function over({ value, low, high }: Estimate, { value: whole }: Estimate): Estimate {
  if (value === null || whole === null || whole === 0) return { value: null, low: 0, high: 1 };
  return { value: value / whole, low: low / whole, high: high / whole };
}

export interface MutationGate {
  /** As it was typed. */
  readonly typed: string;
  /** Share of the unchanged recall that every mutator must leave. */
  readonly bound: number;
}

/** `strict` holds the lower end of the interval against the bound. */
export function judgeMutations(
  { typed, bound }: MutationGate,
  { mutators }: Robustness,
  strict: boolean,
): readonly GateOutcome[] {
  return mutators.map(({ mutator, relativeRecall: { value, low } }): GateOutcome => {
    const measured = value !== null && strict ? low : value;
    const shown = measured === null ? '-' : `${Number((measured * 100).toFixed(2))}%`;
    return {
      name: `${mutator} min-mutated-recall ${typed}`,
      passed: measured === null ? null : measured >= bound,
      message: {
        ja: `書き換える前の再現率の ${shown}${strict ? '（95%区間の下端）' : ''}`,
        en: `${shown} of the unchanged recall${strict ? ' (lower end of the 95% interval)' : ''}`,
      },
    };
  });
}
