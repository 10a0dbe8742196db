/** All figures over labelled postings. */
import { atLeast, LEVELS, type Level } from '../domain/report.js';
import { type Calibration, calibrationOf } from './calibration.js';
import { confusionOf, type Figures, figuresOf } from './confusion.js';
import type { Judgement } from './judgement.js';
import { type Ranking, rankingOf } from './ranking.js';
import { type RuleFigures, ruleFigures } from './rule-figures.js';

export type FlagLevel = Exclude<Level, 'none'>;
export const FLAG_LEVELS = LEVELS.filter((level): level is FlagLevel => level !== 'none');

export interface Evaluation {
  /** Labelled postings read, ignored ones left out. */
  readonly postings: number;
  /** The same with near-duplicates counted once: what every figure is taken over. */
  readonly effective: number;
  readonly ignored: number;
  readonly levels: Readonly<Record<FlagLevel, Figures>>;
  readonly ranking: Omit<Ranking, 'recallAt'> & { readonly recallAt95: number; readonly recallAt99: number };
  readonly calibration: Calibration;
  readonly slices: readonly Slice[];
  readonly rules: readonly RuleFigures[];
}

export interface Slice {
  readonly column: string;
  readonly value: string;
  readonly postings: number;
  readonly levels: Readonly<Record<FlagLevel, Figures>>;
}

export interface EvaluationInput {
  /** Near-duplicates already left out. */
  readonly judgements: readonly Judgement[];
  readonly postings: number;
  readonly ignored: number;
  readonly columns: readonly string[];
  readonly rules: readonly string[];
  /** Level at which rules are said to explain a hit. */
  readonly level: FlagLevel;
}

export function evaluate({ judgements, postings, ignored, columns, rules, level }: EvaluationInput): Evaluation {
  const { rocArea, prArea, recallAt } = rankingOf(judgements);
  return {
    postings,
    effective: judgements.length,
    ignored,
    levels: figuresByLevel(judgements),
    ranking: { rocArea, prArea, recallAt95: recallAt(0.95), recallAt99: recallAt(0.99) },
    calibration: calibrationOf(judgements),
    slices: columns.flatMap((column, at) => slicesBy(judgements, column, at)),
    rules: ruleFigures(judgements, rules, level),
  };
}

export function figuresByLevel(judgements: readonly Judgement[]): Record<FlagLevel, Figures> {
  const at = (level: FlagLevel): Figures =>
    figuresOf(
      confusionOf(judgements.map((one) => ({ isPositive: one.isPositive, isFlagged: atLeast(one.level, level) }))),
    );
  return { low: at('low'), medium: at('medium'), high: at('high') };
}

function slicesBy(judgements: readonly Judgement[], column: string, at: number): Slice[] {
  const groups = new Map<string, Judgement[]>();
  for (const one of judgements) {
    const value = one.slices[at] ?? '';
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, group]) => ({ column, value, postings: group.length, levels: figuresByLevel(group) }));
}
