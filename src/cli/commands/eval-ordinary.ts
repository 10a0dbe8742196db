/** `--ordinary FILE`: harmless postings without labels, of which anything flagged is a false alarm. */
import type { OrdinaryFigures } from '../../domain/evaluation.js';
import { createFlagTally } from '../../evaluate/label-tally.js';
import { createRepeats } from '../../evaluate/repeats.js';
import type { Input, InputOptions } from '../../read/index.js';
import { itemsOf } from '../postings.js';
import type { EvalRun } from './eval.js';
import { report, reportOf } from './scan.js';

export interface Ordinary {
  readonly figures: readonly OrdinaryFigures[];
  /** The command line asks for something that a file doesn't have. */
  readonly missing: boolean;
}

export async function countOrdinary(
  inputs: Iterable<Input>,
  options: InputOptions,
  run: Pick<EvalRun, 'crew' | 'voice' | 'progress' | 'tally'>,
): Promise<Ordinary> {
  const figures: OrdinaryFigures[] = [];
  let missing = false;
  for (const input of inputs) {
    const flagged = createFlagTally();
    const isRepeat = createRepeats();
    for await (const item of run.crew.judge(itemsOf([input], options))) {
      if (item.kind === 'note') run.voice.note(item.file, item.note);
      else if (item.kind !== 'posting') {
        report(item.problem, run, run.tally);
        missing ||= item.kind === 'wrong';
      } else {
        const judged = reportOf(item, run, run.tally);
        if (judged !== null) flagged.add(judged.level, isRepeat(item.posting.text, 'negative'));
      }
    }
    figures.push({ file: input.file ?? '-', ...flagged.figures() });
  }
  return { figures, missing };
}
