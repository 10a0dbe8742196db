/** The learned wording as a signal. It may add to what rules found; by itself it never makes a posting worth a look. */
import type { Rule, Scoring } from '../domain/rule.js';
import { type Signal, WORDING } from '../domain/signal.js';
import type { Wording } from '../domain/wording.js';
import { toTenths } from './points.js';

export interface WordingInput {
  readonly wording: Wording | null;
  readonly original: string;
  /** What the rules add. */
  readonly signals: readonly Signal[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly scoring: Scoring;
  readonly frame: 'offer' | 'mention';
}

/** None where the pack has no wording, or where it adds nothing. */
export function wordingSignals(input: WordingInput): Signal[] {
  const { wording, original } = input;
  if (wording === null || wording.points === 0) return [];
  const points = isGrounded(input) ? wording.points : Math.min(wording.points, roomBelowMedium(input));
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

/** Whether the author's own words show what is offered, what is asked or how to answer: a rule that is not weak raised the score. */
function isGrounded({ signals, rules, frame }: WordingInput): boolean {
  return frame === 'offer' && signals.some(({ rule, points }) => points > 0 && rules.get(rule)?.strength !== 'weak');
}

/** Points that may be added before the score, rounded as it is printed, reaches medium; never below 0. */
function roomBelowMedium({ signals, scoring }: WordingInput): number {
  const sum = signals.reduce((total, signal) => total + signal.points, scoring.bias);
  const { medium } = scoring.levels;
  const least = 10 * Math.log((medium - 0.1) / (100 - medium + 0.1));
  return Math.max(0, toTenths(Math.floor((least - sum) * 10) / 10));
}
