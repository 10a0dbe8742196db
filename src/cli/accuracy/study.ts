/** Everything that docs/accuracy.md says of the model, measured on the labelled texts of this project. */

import type { RulePack } from '../../domain/rule.js';
import type { Study } from '../../domain/study.js';
import { evaluate } from '../../evaluate/evaluation.js';
import { foldsOf } from '../../evaluate/fit/folds.js';
import type { Lessons } from '../../evaluate/fit/stack.js';
import { ablation } from '../../evaluate/study/ablation.js';
import { crimeFigures } from '../../evaluate/study/crimes.js';
import { learningCurve } from '../../evaluate/study/learning-curve.js';
import { foldsByGroup, judgementsBy, studyFolds } from '../../evaluate/study/study.js';
import { withoutFacts, withoutFrames } from './parts.js';
import { type CorpusLesson, SLICES } from './read-corpus.js';
import { robustnessOf } from './rewritten.js';

/** Of the texts; all of them are what the ablation starts from. */
const SHARES = [0.1, 0.2, 0.4, 0.7];
const FOLDS = 5;

/** `say` hears what is being measured. */
export function study(lessons: Lessons<CorpusLesson>, pack: RulePack, say: (step: string) => void): Study {
  const options = { columns: SLICES, rules: pack.rules.map(({ id }) => id) };
  say('each file left out in turn');
  const folds = foldsByGroup(lessons);
  const judgements = judgementsBy(lessons, folds, pack.scoring);
  const byWriter = evaluate(judgements, options);
  say('crimes');
  const levels = judgements.map(({ level }) => level);
  const crimes = crimeFigures(lessons, folds, levels, pack);
  say('five folds');
  const clusters = foldsOf(
    lessons.lessons.map(({ cluster }) => cluster),
    FOLDS,
  );
  const mixed = studyFolds(lessons, clusters, FOLDS);
  const fiveFold = evaluate(judgementsBy(lessons, mixed, pack.scoring), options);
  say('parts left out');
  const parts = ablation(lessons, folds, pack, {
    facts: withoutFacts(lessons, pack),
    frames: withoutFrames(lessons, pack),
  });
  say('fewer texts to learn from');
  const curve = [
    ...learningCurve(lessons, SHARES, pack.scoring),
    ...parts.flatMap(({ part, ...figures }) => (part === 'both' ? [{ share: 1, ...figures }] : [])),
  ];
  say('texts rewritten');
  const robustness = robustnessOf(lessons, folds, judgements, pack);
  return { byWriter, fiveFold, ablation: parts, curve, crimes, robustness };
}
