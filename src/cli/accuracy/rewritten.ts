/** What becomes of decisions on texts that weren't learned from when they are rewritten as those do who evade filters. */
import { levelOf } from '../../domain/points.js';
import type { Level } from '../../domain/report.js';
import type { Robustness } from '../../domain/robustness.js';
import type { RulePack } from '../../domain/rule.js';
import { type Fold, logitBy, scoreOf } from '../../evaluate/fit/cross-validation.js';
import type { Lesson } from '../../evaluate/fit/lesson.js';
import { createNgramReader } from '../../evaluate/fit/ngram-matrix.js';
import { fitRules, type Lessons, STACK_SETTINGS } from '../../evaluate/fit/stack.js';
import { loudestOf } from '../../evaluate/fit/wording-regression.js';
import type { Judgement } from '../../evaluate/judgement.js';
import { MUTATOR_NAMES } from '../../evaluate/mutate/index.js';
import { createRobustnessTally } from '../../evaluate/mutate/robustness.js';
import { postingOf } from '../../stages.js';
import { createLessonTaker, measuringScanner } from '../lesson-reader.js';
import type { CorpusLesson } from './read-corpus.js';

/** One in so many texts is rewritten: one scan for each mutator. */
const STEP = 2;
const NO_LABEL = { isPositive: false, isOrdinary: false, group: '', crime: null };

/** `judgements`: of the lessons as they stand, in their order, by the models of `folds`. */
export function robustnessOf(
  lessons: Lessons<CorpusLesson>,
  folds: readonly Fold[],
  judgements: readonly Judgement[],
  pack: RulePack,
): Robustness {
  const { scan } = measuringScanner(pack);
  const take = createLessonTaker(pack);
  const ngramsOf = createNgramReader(lessons.matrix);
  const partsOf = ({ text, paragraphs, leastLength }: Lesson) =>
    [text, ...paragraphs].map((part) => ngramsOf(part, leastLength));
  let judge = (_: string): Level => 'none';
  const tally = createRobustnessTally(MUTATOR_NAMES, 'medium', (text) => judge(text));
  for (const { learned, held, wording } of folds) {
    const fit = fitRules(lessons, learned, wording.unseen, STACK_SETTINGS);
    judge = (text) => {
      const posting = postingOf(text);
      const lesson = take(posting, scan(posting), NO_LABEL);
      const logit = logitBy(fit, loudestOf(wording.fit, partsOf(lesson)), lesson.rules, STACK_SETTINGS);
      return levelOf(scoreOf(logit, lesson.reach, pack.scoring), pack.scoring);
    };
    for (const row of held.filter((one) => one % STEP === 0)) {
      const lesson = lessons.lessons[row] as CorpusLesson;
      tally.watch({ posting: postingOf(lesson.original), judgement: judgements[row] as Judgement });
    }
  }
  return tally.robustness();
}
