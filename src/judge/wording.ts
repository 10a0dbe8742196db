/** The learned wording as a signal. It may add to what rules and facts show; by itself it never makes a posting worth a look. */
import { toTenths } from '../domain/points.js';
import type { Scoring } from '../domain/rule.js';
import { type Signal, WORDING } from '../domain/signal.js';
import type { Wording } from '../domain/wording.js';

export interface WordingInput {
  readonly wording: Wording | null;
  readonly original: string;
  /** What the rules add. */
  readonly signals: readonly Signal[];
  readonly scoring: Scoring;
  /** Whether the posting shows what is offered, what is asked or how to answer. */
  readonly isGrounded: boolean;
}

/** None where the pack has no wording, or where it adds nothing. */
export function wordingSignals(input: WordingInput): Signal[] {
  const { wording, original, isGrounded } = input;
  if (wording === null || wording.points === 0) return [];
  const points = isGrounded ? wording.points : Math.min(wording.points, roomBelowMedium(input));
  const evidence = wording.stretches.map(({ start, end, points: own }) => ({
    start,
    end,
    text: original.slice(start, end),
    points: own,
  }));
  return [
    { rule: WORDING, category: WORDING, points, evidence, reduced: points === wording.points ? null : 'ungrounded' },
  ];
}

/** Points that may be added before the score, rounded as it is printed, reaches medium; never below 0. */
function roomBelowMedium({ signals, scoring }: WordingInput): number {
  const sum = signals.reduce((total, signal) => total + signal.points, scoring.bias);
  const { medium } = scoring.levels;
  const least = 10 * Math.log((medium - 0.1) / (100 - medium + 0.1));
  return Math.max(0, toTenths(Math.floor((least - sum) * 10) / 10));
}
