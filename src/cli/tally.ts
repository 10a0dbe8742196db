/** Counts a run as it goes: levels, rules that raised a score, problems. */
import type { Problem } from '../domain/errors.js';
import { LEVELS, type Level, type Report } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';

export interface Tally {
  readonly posting: (report: Report) => void;
  readonly problem: (problem: Problem) => void;
  /** What another tally has counted of postings. */
  readonly add: (counts: PostingCounts) => void;
  readonly counts: () => PostingCounts;
  readonly summary: () => Summary;
  /** All of it, to be written down and gone on with. */
  readonly kept: () => KeptTally;
}

export interface KeptTally {
  readonly levels: Readonly<Record<Level, number>>;
  readonly fired: readonly (readonly [rule: string, postings: number])[];
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export interface PostingCounts {
  readonly levels: Readonly<Record<Level, number>>;
  /** Postings by rules that raised their score. */
  readonly fired: ReadonlyMap<string, number>;
}

/** The summary names this many problems; the rest is counted, and was printed as it came. */
const MOST_PROBLEMS = 1_000;

const NOTHING: KeptTally = {
  levels: { none: 0, low: 0, medium: 0, high: 0 },
  fired: [],
  problems: [],
  problemCount: 0,
};

export function createTally(begun = NOTHING): Tally {
  const levels: Record<Level, number> = { ...begun.levels };
  const fired = new Map<string, number>(begun.fired);
  const problems = [...begun.problems];
  let { problemCount } = begun;
  return {
    posting: (report) => {
      levels[report.level] += 1;
      for (const { rule, points } of report.signals) if (points > 0) fired.set(rule, (fired.get(rule) ?? 0) + 1);
    },
    problem: (problem) => {
      problemCount += 1;
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
    },
    add: (counts) => {
      for (const level of LEVELS) levels[level] += counts.levels[level];
      for (const [rule, postings] of counts.fired) fired.set(rule, (fired.get(rule) ?? 0) + postings);
    },
    counts: () => ({ levels, fired }),
    summary: () => ({
      postings: levels.none + levels.low + levels.medium + levels.high,
      levels,
      frequent: [...fired]
        .map(([rule, postings]) => ({ rule, postings }))
        .sort((a, b) => b.postings - a.postings || (a.rule < b.rule ? -1 : 1)),
      problems,
      problemCount,
      complete: problemCount === 0,
    }),
    kept: () => ({ levels: { ...levels }, fired: [...fired], problems: [...problems], problemCount }),
  };
}
