/** `yamiscan eval`: every labelled posting is judged and counted; nothing is kept of it. */
import { type Problem, UsageError } from '../../domain/errors.js';
import type { EvaluationReport, FlagLevel, LabelFigures } from '../../domain/evaluation.js';
import type { Scoring } from '../../domain/rule.js';
import type { Evaluator } from '../../evaluate/evaluation.js';
import { judgementOf } from '../../evaluate/judgement.js';
import { createMissTally, missOf } from '../../evaluate/miss-tally.js';
import { createRepeats } from '../../evaluate/repeats.js';
import type { Watcher } from '../../evaluate/watcher.js';
import { shortName } from '../../read/columns.js';
import type { Crew } from '../jobs/crew.js';
import type { LabelledItem } from '../labelled.js';
import type { Progress } from '../progress.js';
import type { Slicer } from '../slices.js';
import type { Tally } from '../tally.js';
import type { Voice } from '../voice.js';
import { report, reportOf } from './scan.js';

export interface EvalRun {
  readonly items: AsyncIterable<LabelledItem>;
  readonly crew: Pick<Crew, 'judge'>;
  readonly scoring: Scoring;
  readonly evaluator: Evaluator;
  readonly slicer: Slicer;
  readonly level: FlagLevel;
  readonly watchers: readonly Watcher[];
  readonly tally: Tally;
  readonly voice: Voice;
  readonly progress: Progress;
}

export interface Evaluated extends Pick<EvaluationReport, 'misses' | 'quoted'> {
  readonly evaluation: ReturnType<Evaluator['evaluation']>;
  /** The command line asks for something that an input doesn't have. */
  readonly missing: boolean;
}

/** Throws a UsageError where there is nothing to measure. */
export async function evaluateItems(run: EvalRun): Promise<Evaluated> {
  const { evaluator, slicer, level, tally, voice } = run;
  const isRepeat = createRepeats();
  const misses = createMissTally();
  let missing = false;
  for await (const item of run.crew.judge(run.items)) {
    if (item.kind === 'note') voice.note(item.file, item.note);
    else if (item.kind !== 'labelled') {
      report(item.problem, run, tally);
      missing ||= item.kind === 'wrong';
    } else {
      const { posting, label, truth } = item;
      const judged = reportOf(item, run, tally);
      if (judged === null) continue;
      const told = { label, truth, slices: slicer.valuesOf(item), isRepeat: isRepeat(posting.text, truth) };
      const judgement = judgementOf(judged, told, run.scoring, level);
      evaluator.add(judgement);
      const one = { posting, report: judged, judgement };
      const miss = missOf(one, level);
      if (miss !== null && !judgement.isRepeat) misses.add({ miss, ...one });
      for (const watch of run.watchers) await watch(one);
    }
  }
  const evaluation = evaluator.evaluation();
  const problems = [...withoutPositives(evaluation.labels), ...slicer.problems()];
  if (problems.length > 0) throw new UsageError(problems);
  return { evaluation, ...misses.misses(), missing };
}

/** Without a positive there is nothing to find: the labels were misread, or are others than those asked for. */
function withoutPositives(labels: readonly LabelFigures[]): Problem[] {
  if (labels.some(({ truth }) => truth === 'positive')) return [];
  const seen = labels.map(({ label, postings }) => `${shortName(label)} (${postings})`).join(', ');
  const message =
    labels.length === 0
      ? { ja: 'ラベルのある投稿がありません', en: 'there is no posting with a label' }
      : {
          ja: `陽性のラベルが一件もありません。--positive で指定してください。あったラベル: ${seen}`,
          en: `no posting has a positive label; name it with --positive. Labels seen: ${seen}`,
        };
  return [{ file: null, message }];
}
