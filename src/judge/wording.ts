/** The learned wording as a signal. It may add to what rules and facts show; by itself it never makes a posting worth a look. */
import type { FlagLevel } from '../domain/evaluation.js';
import { mostBelow, toTenths } from '../domain/points.js';
import { levelAbove } from '../domain/report.js';
import type { Scoring } from '../domain/rule.js';
import { type Evidence, type Signal, WORDING } from '../domain/signal.js';
import type { Weighed } from '../domain/wording.js';

export interface WordingInput {
  readonly wording: Weighed | null;
  readonly original: string;
  /** What the rules add. */
  readonly signals: readonly Signal[];
  readonly scoring: Scoring;
  /** The highest level that wording may lift the posting to. */
  readonly reach: FlagLevel;
}

/** None where the pack has no wording, or where it adds nothing. */
export function wordingSignals(input: WordingInput): Signal[] {
  const { wording, original } = input;
  if (wording === null || wording.points === 0) return [];
  const points = Math.min(wording.points, roomFor(input));
  let evidence: readonly Evidence[] | null = null;
  const signal: Signal = {
    rule: WORDING,
    category: WORDING,
    points,
    /** Most reports are never shown: it is looked for when it is asked for. */
    get evidence() {
      evidence ??= evidenceOf(wording, original);
      return evidence;
    },
    reduced: points === wording.points ? null : 'ungrounded',
  };
  return [signal];
}

const evidenceOf = (wording: Weighed, original: string): Evidence[] =>
  wording.stretches().map(({ start, end, points }) => ({ start, end, text: original.slice(start, end), points }));

/** Points that may be added before the score, rounded as it is printed, goes past the reach; never below 0. */
function roomFor({ signals, scoring, reach }: WordingInput): number {
  const above = levelAbove(reach);
  if (above === null) return Infinity;
  const sum = signals.reduce((total, signal) => total + signal.points, scoring.bias);
  return Math.max(0, toTenths(mostBelow(above, scoring) - sum));
}
