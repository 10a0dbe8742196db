/** All figures over labelled postings, counted as they come: nothing is kept of a posting. */
import type { Evaluation } from '../domain/evaluation.js';
import { calibrationOf } from './calibration.js';
import { curveOf } from './curve.js';
import type { Judgement } from './judgement.js';
import { createLabelTally } from './label-tally.js';
import { rankingOf } from './ranking.js';
import { createRuleTally } from './rule-figures.js';
import { createScoreCells } from './score-cells.js';
import { addTo, createSliceTally, figuresByLevel, noGroup } from './slice-tally.js';

export interface EvaluatorOptions {
  /** Names of the slice columns; a judgement's `slices` are in their order. */
  readonly columns: readonly string[];
  /** Ids of the pack's rules. */
  readonly rules: readonly string[];
}

export interface Evaluator {
  readonly add: (judgement: Judgement) => void;
  readonly evaluation: () => Omit<Evaluation, 'ordinary'>;
}

export function createEvaluator({ columns, rules }: EvaluatorOptions): Evaluator {
  const all = noGroup();
  const labels = createLabelTally();
  const slices = createSliceTally(columns);
  const fired = createRuleTally(rules);
  const scores = createScoreCells();
  return {
    add: (judgement) => {
      labels.add(judgement);
      if (judgement.truth === 'ignored') return;
      addTo(all, judgement);
      slices.add(judgement);
      if (judgement.isRepeat) return;
      fired.add(judgement);
      scores.add({ score: judgement.score, isPositive: judgement.truth === 'positive' });
    },
    evaluation: () => {
      const cells = scores.cells();
      const figures = figuresByLevel(all);
      return {
        ...figures,
        labels: labels.labels(),
        ranking: rankingOf(cells),
        calibration: calibrationOf(cells),
        slices: slices.slices(),
        rules: fired.figures(),
        curve: curveOf(cells, figures.levels),
      };
    },
  };
}

/** Of judgements that are all there, such as those of a cross-validation. */
export function evaluate(judgements: Iterable<Judgement>, options: EvaluatorOptions): Evaluation {
  const { add, evaluation } = createEvaluator(options);
  for (const judgement of judgements) add(judgement);
  return { ...evaluation(), ordinary: [] };
}
