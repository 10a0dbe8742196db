/** Counts what was judged wrong, and keeps the worst of it. */
import type { EvaluationReport, FlagLevel, Miss, Quoted } from '../domain/evaluation.js';
import { atLeast } from '../domain/report.js';
import type { Judged } from './watcher.js';

/** null: right, or left out of the figures. */
export function missOf({ report, judgement }: Judged, level: FlagLevel): Miss | null {
  const { label, truth } = judgement;
  const isFlagged = atLeast(report.level, level);
  if (truth === 'ignored' || isFlagged === (truth === 'positive')) return null;
  const { id, source, score } = report;
  return { kind: isFlagged ? 'false-alarm' : 'missed', id, source, label, level: report.level, score };
}

export interface MissTally {
  readonly add: (quoted: Quoted) => void;
  readonly misses: () => Pick<EvaluationReport, 'misses' | 'quoted'>;
}

/** As many of each kind as GitHub shows of one step. */
const MOST_KEPT = 10;

export function createMissTally(): MissTally {
  const kinds = { missed: { count: 0, worst: [] as Quoted[] }, 'false-alarm': { count: 0, worst: [] as Quoted[] } };
  return {
    add: ({ miss, posting, report }) => {
      const kind = kinds[miss.kind];
      kind.count += 1;
      // The sort is stable: of equal ones the first stay.
      kind.worst = [...kind.worst, { miss, posting, report }]
        .sort((a, b) => farOff(b.miss) - farOff(a.miss))
        .slice(0, MOST_KEPT);
    },
    misses: () => {
      const quoted = [...kinds['false-alarm'].worst, ...kinds.missed.worst];
      const worst = quoted.map(({ miss }) => miss);
      return {
        misses: { missed: kinds.missed.count, falseAlarms: kinds['false-alarm'].count, worst },
        quoted,
      };
    },
  };
}

const farOff = ({ kind, score }: Miss): number => (kind === 'missed' ? 100 - score : score);
