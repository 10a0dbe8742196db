/** `yamiscan scan`: every posting of every input is judged, counted and written, in input order. */
import type { Campaign } from '../../domain/campaign.js';
import type { Problem } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import type { Posting } from '../../domain/posting.js';
import type { Report } from '../../domain/report.js';
import type { RawBatch } from '../../read/index.js';
import type { Outcome } from '../gate.js';
import type { Done, Place } from '../jobs/clerk.js';
import { type Crew, isDone } from '../jobs/crew.js';
import type { Judged } from '../jobs/verdict.js';
import type { Kept } from '../kept-postings.js';
import type { Outputs } from '../outputs.js';
import type { Item } from '../postings.js';
import type { Progress } from '../progress.js';
import type { Quiet } from '../quiet.js';
import type { PassedItem } from '../resume/batches.js';
import type { Keeper } from '../resume/keeper.js';
import type { Interruption, SignalName } from '../signals.js';
import { stoppedAt } from '../stopped.js';
import { createTally, type Tally } from '../tally.js';
import { unjudged } from '../unjudged.js';
import { until } from '../until.js';
import type { Voice } from '../voice.js';

/** Everything that a run needs. */
export interface Run {
  readonly batches: AsyncIterable<readonly (Item | PassedItem)[] | RawBatch>;
  readonly crew: Pick<Crew, 'judgeBatches'>;
  readonly outputs: Pick<Outputs, 'posting' | 'isFull' | 'flush' | 'append' | 'end' | 'stop' | 'abandon'>;
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
  /** Writes down how far it came; null where nobody will go on from there. */
  readonly keeper: Keeper | null;
  readonly interruption: Pick<Interruption, 'came' | 'signal'>;
  /** Said of a run that was stopped. */
  readonly howToGoOn: Bilingual | null;
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

/** Keeps counts and no posting. Files that would not be complete don't appear when it throws or is stopped. */
export async function scan(run: Run): Promise<Ran> {
  const begun = run.keeper?.begun ?? null;
  const tally = createTally(begun?.tally);
  try {
    if (begun === null) for (const problem of run.missing) report(problem, run, tally);
    const outcome = await judgeAll(run, tally);
    const signal = run.interruption.signal();
    if (signal !== null) return await stopped(signal, outcome, run, tally);
    const campaigns = run.kept === null ? null : await writeKept(run.kept, run, tally);
    const summary = tally.summary();
    const sawAll = summary.complete && !outcome.isCut;
    await run.outputs.end(
      {
        ...summary,
        ...(campaigns === null ? {} : { campaigns }),
        ...(run.quiet === null ? {} : { quiet: run.quiet.counts(sawAll) }),
      },
      async () => run.keeper?.end(tally.kept(), outcome),
    );
    run.keeper?.remove();
    return { ...outcome, postings: summary.postings, incomplete: !summary.complete, sawAll };
  } catch (error) {
    await run.outputs.abandon();
    throw error;
  } finally {
    run.progress.stop();
  }
}

/** What was judged is written where that is of use by itself, and how far it came is said. */
async function stopped(signal: SignalName, outcome: Counts, run: Run, tally: Tally): Promise<Ran> {
  await run.outputs.flush();
  await run.keeper?.save();
  const { postings } = tally.summary();
  report(stoppedAt(outcome.place, postings, signal), run, tally);
  await run.outputs.stop(tally.summary());
  if (run.howToGoOn !== null) run.voice.say(run.howToGoOn);
  return { ...outcome, postings, incomplete: true, sawAll: false };
}

export interface Counts {
  failed: boolean;
  missing: boolean;
  characters: number;
  isCut: boolean;
  /** Of the last posting. */
  place: Place | null;
}

async function judgeAll(run: Run, tally: Tally): Promise<Counts> {
  const missing = run.missing.length > 0;
  const counts: Counts = {
    failed: false,
    missing,
    characters: 0,
    ...run.keeper?.begun?.counts,
    isCut: true,
    place: null,
  };
  for await (const batch of until(run.crew.judgeBatches(run.batches), run.interruption.came)) {
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
    if (run.keeper?.isDue() === true) await run.keeper.save();
  }
  return { ...counts, isCut: false };
}

/** Pages are written by the caller, after those of the batches before. */
function takeDone(
  { counts: postings, characters, failed, remarks, place }: Done,
  run: Run,
  tally: Tally,
  counts: Counts,
) {
  tally.add(postings);
  run.progress.postings(Object.values(postings.levels).reduce((sum, count) => sum + count, 0));
  counts.characters += characters;
  counts.failed ||= failed;
  counts.place = place;
  for (const remark of remarks) {
    if (remark.kind === 'note') run.voice.note(remark.file, remark.note);
    else {
      report(remark.problem, run, tally);
      if (remark.error !== undefined) run.voice.stack(remark.error);
    }
  }
}

function take(item: Judged<Item | PassedItem>, run: Run, tally: Tally, counts: Counts): void {
  if (item.kind === 'note') run.voice.note(item.file, item.note);
  else if (item.kind === 'bookmark') run.keeper?.pass(item, tally.kept, counts);
  else if (item.kind !== 'posting') {
    report(item.problem, run, tally);
    counts.missing ||= item.kind === 'wrong';
  } else {
    const judged = reportOf(item, run, tally);
    if (judged === null) return;
    const isFailing = run.fails(item.posting, judged);
    counts.failed ||= isFailing;
    counts.characters += item.posting.text.length;
    counts.place = item.posting.source;
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
