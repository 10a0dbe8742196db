/** Where the levels begin, from stated constraints on scores that the model gave to texts it had not seen. */
import type { FlagLevel } from '../../domain/evaluation.js';
import { atLeast } from '../../domain/report.js';
import { wilson } from '../interval.js';

export interface UnseenScore {
  readonly isPositive: boolean;
  /** Of everyday text. */
  readonly isOrdinary: boolean;
  /** The highest level that it may get. */
  readonly reach: FlagLevel;
  /** 0 to 100. */
  readonly score: number;
}

/** Shares hold by the 95 % confidence bound: its upper end for false alarms, its lower end for recall. */
export interface Constraints {
  /** Most share of labelled negatives at or above a level. */
  readonly lowMaxFpr: number;
  readonly mediumMaxFpr: number;
  readonly highMaxFpr: number;
  /** The same of ordinary texts, where any were given. */
  readonly ordinaryMediumMaxFpr: number;
  readonly ordinaryHighMaxFpr: number;
  readonly mediumMinRecall: number;
}

export const CONSTRAINTS: Constraints = {
  lowMaxFpr: 0.05,
  mediumMaxFpr: 0.015,
  highMaxFpr: 0.005,
  ordinaryMediumMaxFpr: 0.01,
  ordinaryHighMaxFpr: 0.0035,
  mediumMinRecall: 0.85,
};

export type Levels = Readonly<Record<'low' | 'medium' | 'high', number>>;

/** The levels, or why the data can't support what was asked. */
export function thresholdsFor(
  scores: readonly UnseenScore[],
  constraints: Constraints,
): Levels | { readonly refused: string } {
  const negatives = scores.filter(({ isPositive, isOrdinary }) => !isPositive && !isOrdinary);
  const ordinary = scores.filter(({ isPositive, isOrdinary }) => !isPositive && isOrdinary);
  const asked = [
    leastScore(negatives, constraints.lowMaxFpr, 'negatives'),
    leastScore(within(negatives, 'medium'), constraints.mediumMaxFpr, 'negatives'),
    leastScore(within(negatives, 'high'), constraints.highMaxFpr, 'negatives'),
    ...(ordinary.length === 0
      ? []
      : [
          leastScore(within(ordinary, 'medium'), constraints.ordinaryMediumMaxFpr, 'ordinary texts'),
          leastScore(within(ordinary, 'high'), constraints.ordinaryHighMaxFpr, 'ordinary texts'),
        ]),
  ];
  const refused = asked.find((one) => typeof one === 'string');
  if (refused !== undefined) return { refused };
  const [low = 0, hard = 0, hardHigh = 0, ordinaryMedium = 0, ordinaryHigh = 0] = asked as number[];
  const medium = Math.max(hard, ordinaryMedium);
  const positives = within(
    scores.filter(({ isPositive }) => isPositive),
    'medium',
  );
  const recall = wilson(positives.filter(({ score }) => score >= medium).length, positives.length);
  if (recall.low < constraints.mediumMinRecall) {
    return {
      refused: `recall at medium would be ${percent(recall.value ?? 0)} (at least ${percent(recall.low)} with 95 % confidence), less than the ${percent(constraints.mediumMinRecall)} asked for`,
    };
  }
  return { low: Math.min(low, medium), medium, high: Math.max(medium, hardHigh, ordinaryHigh) };
}

/** What may not reach the level counts as far below it. */
const within = (scores: readonly UnseenScore[], level: FlagLevel): UnseenScore[] =>
  scores.map((one) => (atLeast(one.reach, level) ? one : { ...one, score: 0 }));

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The lowest score, rounded up as scores are printed, that few enough reach; or why none can be shown to do. */
function leastScore(scores: readonly UnseenScore[], share: number, what: string): number | string {
  if (wilson(0, scores.length).high > share)
    return `${scores.length} ${what} are too few to show a false-positive rate of ${+(share * 100).toFixed(3)} % with 95 % confidence`;
  let allowed = 0;
  while (allowed < scores.length && wilson(allowed + 1, scores.length).high <= share) allowed += 1;
  const first = scores.map(({ score }) => score).sort((a, b) => b - a)[allowed];
  return first === undefined ? 0.1 : Math.min(99.9, Math.floor(first * 10 + 1 + 1e-9) / 10);
}
