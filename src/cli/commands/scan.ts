/** `yamiscan scan`: every posting of every input is judged, counted and written, in input order. */
import type { Campaign } from '../../domain/campaign.js';
import type { Problem } from '../../domain/errors.js';
import type { Posting } from '../../domain/posting.js';
import type { Report } from '../../domain/report.js';
import type { RawBatch } from '../../read/index.js';
import type { Outcome } from '../gate.js';
import type { Done } from '../jobs/clerk.js';
import { type Crew, isDone } from '../jobs/crew.js';
import type { Judged } from '../jobs/verdict.js';
import type { Kept } from '../kept-postings.js';
import type { Outputs } from '../outputs.js';
import type { Item } from '../postings.js';
import type { Progress } from '../progress.js';
import type { Quiet } from '../quiet.js';
import { createTally, type Tally } from '../tally.js';
import { unjudged } from '../unjudged.js';
import type { Voice } from '../voice.js';

/** Everything that a run needs. */
export interface Run {
  readonly batches: AsyncIterable<readonly Item[] | RawBatch>;
  readonly crew: Pick<Crew, 'judgeBatches'>;
  readonly outputs: Omit<Outputs, 'split' | 'settled'>;
  /** Keeps postings until all are read; null where each is written as it comes. */
  readonly kept: Kept | null;
  readonly voice: Voice;
  readonly progress: Progress;
  /** Asked once of each posting. */
  readonly fails: (posting: Posting, report: Report) => boolean;
  /** What was kept quiet in the end; null where nothing is. */
  readonly quiet: Pick<Quiet, 'counts'> | null;
  /** Arguments that found nothing. */
  readonly missing: readonly Problem[];
}

type Judging = Pick<Run, 'voice' | 'progress'>;

export interface Ran extends Outcome {
  readonly postings: number;
  readonly characters: number;
  /** Nobody read its reports to the end. */
  readonly isCut: boolean;
  /** Every posting was read and judged. */
  readonly sawAll: boolean;
}

/** Keeps counts and no posting. Files that would not be complete don't appear when it throws. */
export async function scan(run: Run): Promise<Ran> {
  const tally = createTally();
  try {
    for (const problem of run.missing) report(problem, run, tally);
    const outcome = await judgeAll(run, tally);
    const campaigns = run.kept === null ? null : await writeKept(run.kept, run, tally);
    const summary = tally.summary();
    const sawAll = summary.complete && !outcome.isCut;
    await run.outputs.end({
      ...summary,
      ...(campaigns === null ? {} : { campaigns }),
      ...(run.quiet === null ? {} : { quiet: run.quiet.counts(sawAll) }),
    });
    return { ...outcome, postings: summary.postings, incomplete: !summary.complete, sawAll };
  } catch (error) {
    await run.outputs.abandon();
    throw error;
  } finally {
    run.progress.stop();
  }
}

interface Counts {
  failed: boolean;
  missing: boolean;
  characters: number;
  isCut: boolean;
}

async function judgeAll(run: Run, tally: Tally): Promise<Counts> {
  const counts: Counts = { failed: false, missing: run.missing.length > 0, characters: 0, isCut: true };
  for await (const batch of run.crew.judgeBatches(run.batches)) {
    if (isDone(batch)) {
      takeDone(batch, run, tally, counts);
      if (!(await run.outputs.append(batch.pages))) return counts;
      continue;
    }
    for (const item of batch) {
      take(item, run, tally, counts);
      if (run.outputs.isFull() && !(await run.outputs.flush())) return counts;
    }
    if (!(await run.outputs.flush())) return counts;
  }
  return { ...counts, isCut: false };
}

/** Pages are written by the caller, after those of the batches before. */
function takeDone({ counts: postings, characters, failed, remarks }: Done, run: Run, tally: Tally, counts: Counts) {
  tally.add(postings);
  run.progress.postings(Object.values(postings.levels).reduce((sum, count) => sum + count, 0));
  counts.characters += characters;
  counts.failed ||= failed;
  for (const remark of remarks) {
    if (remark.kind === 'note') run.voice.note(remark.file, remark.note);
    else {
      report(remark.problem, run, tally);
      if (remark.error !== undefined) run.voice.stack(remark.error);
    }
  }
}

function take(item: Judged<Item>, run: Run, tally: Tally, counts: Counts): void {
  if (item.kind === 'note') run.voice.note(item.file, item.note);
  else if (item.kind !== 'posting') {
    report(item.problem, run, tally);
    counts.missing ||= item.kind === 'wrong';
  } else {
    const judged = reportOf(item, run, tally);
    if (judged === null) return;
    const isFailing = run.fails(item.posting, judged);
    counts.failed ||= isFailing;
    counts.characters += item.posting.text.length;
    if (run.kept === null) put(item.posting, judged, run, tally);
    else run.kept.add({ posting: item.posting, report: judged });
  }
}

function put(posting: Posting, judged: Report, run: Run, tally: Tally): void {
  for (const problem of run.outputs.posting(posting, judged)) report(problem, run, tally);
}

async function writeKept(kept: Kept, run: Run, tally: Tally): Promise<readonly Campaign[]> {
  const { postings, campaigns } = kept.all();
  for (const { posting, report: judged } of postings) {
    put(posting, judged, run, tally);
    if (run.outputs.isFull() && !(await run.outputs.flush())) break;
  }
  return campaigns;
}

/** null when the posting broke the scanner: it is named, and the run goes on without it. */
export function reportOf(
  { posting, verdict }: Judged<{ readonly posting: Posting }>,
  run: Judging,
  tally: Tally,
): Report | null {
  if ('report' in verdict) {
    tally.posting(verdict.report);
    run.progress.postings(1);
    return verdict.report;
  }
  report(unjudged(posting, verdict.error), run, tally);
  run.voice.stack(verdict.error);
  return null;
}

export function report(problem: Problem, { voice }: Pick<Run, 'voice'>, tally: Tally): void {
  tally.problem(problem);
  voice.problem(problem);
}
