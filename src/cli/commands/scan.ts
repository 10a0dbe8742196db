/** `yamiscan scan`: every posting of every input is judged, counted and written, in input order. */
import type { Problem } from '../../domain/errors.js';
import type { Posting } from '../../domain/posting.js';
import type { Report } from '../../domain/report.js';
import type { Scanner } from '../../scanner.js';
import type { Outcome } from '../gate.js';
import type { Outputs } from '../outputs.js';
import type { Item } from '../postings.js';
import type { Progress } from '../progress.js';
import { createTally, type Tally } from '../tally.js';
import { messageOf, type Voice } from '../voice.js';

/** Everything that a run needs. */
export interface Run {
  readonly items: AsyncIterable<Item>;
  readonly scanner: Pick<Scanner, 'scan'>;
  readonly outputs: Outputs;
  readonly voice: Voice;
  readonly progress: Progress;
  readonly fails: (report: Report) => boolean;
  /** Arguments that found nothing. */
  readonly missing: readonly Problem[];
}

type Judging = Pick<Run, 'scanner' | 'voice' | 'progress'>;

export interface Ran extends Outcome {
  readonly postings: number;
  readonly characters: number;
}

/** Keeps counts and no posting. Files that would not be complete don't appear when it throws. */
export async function scan(run: Run): Promise<Ran> {
  const tally = createTally();
  try {
    for (const problem of run.missing) report(problem, run, tally);
    const outcome = await judgeAll(run, tally);
    const summary = tally.summary();
    await run.outputs.end(summary);
    return { ...outcome, postings: summary.postings, incomplete: !summary.complete };
  } catch (error) {
    await run.outputs.abandon();
    throw error;
  } finally {
    run.progress.stop();
  }
}

async function judgeAll(run: Run, tally: Tally): Promise<Pick<Ran, 'failed' | 'missing' | 'characters'>> {
  const outcome = { failed: false, missing: run.missing.length > 0, characters: 0 };
  for await (const item of run.items) {
    if (item.kind === 'note') run.voice.note(item.file, item.note);
    else if (item.kind !== 'posting') {
      report(item.problem, run, tally);
      outcome.missing ||= item.kind === 'wrong';
    } else {
      const judged = judgeOne(item.posting, run, tally);
      if (judged === null) continue;
      outcome.failed ||= run.fails(judged);
      outcome.characters += item.posting.text.length;
      const { isRead, problems } = await run.outputs.posting(item.posting, judged);
      for (const problem of problems) report(problem, run, tally);
      if (!isRead) break;
    }
  }
  return outcome;
}

/** null when the posting broke the scanner: it is named, and the run goes on without it. */
export function judgeOne(posting: Posting, run: Judging, tally: Tally): Report | null {
  try {
    const judged = run.scanner.scan(posting);
    tally.posting(judged);
    run.progress.posting();
    return judged;
  } catch (error) {
    const text = messageOf(error);
    const message = {
      ja: `この投稿は判定できませんでした（内部エラー: ${text}）`,
      en: `this posting could not be judged (internal error: ${text})`,
    };
    report({ file: posting.source.file, line: posting.source.line, message }, run, tally);
    run.voice.stack(error);
    return null;
  }
}

export function report(problem: Problem, { voice }: Pick<Run, 'voice'>, tally: Tally): void {
  tally.problem(problem);
  voice.problem(problem);
}
