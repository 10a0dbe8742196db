/** What was flagged under each label, ignored ones included, and in texts that have none. */
import {
  type ByLevel,
  byLevel,
  type Counted,
  type Estimate,
  FLAG_LEVELS,
  type LabelFigures,
  type Truth,
} from '../domain/evaluation.js';
import { atLeast, type Level } from '../domain/report.js';
import { wilson } from './interval.js';
import type { Judgement } from './judgement.js';

export interface FlagTally {
  readonly add: (level: Level, isRepeat: boolean) => void;
  readonly figures: () => Counted & { readonly flagged: ByLevel<Estimate> };
}

export function createFlagTally(): FlagTally {
  const flagged = byLevel(() => 0);
  let postings = 0;
  let effective = 0;
  return {
    add: (level, isRepeat) => {
      postings += 1;
      if (isRepeat) return;
      effective += 1;
      for (const name of FLAG_LEVELS) if (atLeast(level, name)) flagged[name] += 1;
    },
    figures: () => ({ postings, effective, flagged: byLevel((level) => wilson(flagged[level], effective)) }),
  };
}

export interface LabelTally {
  readonly add: (judgement: Judgement) => void;
  /** By name. */
  readonly labels: () => LabelFigures[];
}

export function createLabelTally(): LabelTally {
  const labels = new Map<string, { readonly label: string; readonly truth: Truth; readonly tally: FlagTally }>();
  return {
    add: ({ label, truth, level, isRepeat }) => {
      // What a label means may differ from file to file.
      const key = `${truth} ${label}`;
      const known = labels.get(key) ?? { label, truth, tally: createFlagTally() };
      labels.set(key, known);
      known.tally.add(level, isRepeat);
    },
    labels: () =>
      [...labels.values()]
        .map(({ label, truth, tally }) => ({ label, truth, ...tally.figures() }))
        .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.truth < b.truth ? -1 : 1)),
  };
}
