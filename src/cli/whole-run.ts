/** What commands have in common that look at a run as a whole: every posting is read before anything is said, and those that matter are judged. */
import { type Problem, UsageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import { findInputs, type Inputs } from '../read/index.js';
import { scannerOf } from '../stages.js';
import { report, reportOf } from './commands/scan.js';
import { exitCodeOf } from './gate.js';
import type { ExitCode, Invocation } from './io.js';
import { type Crew, createCrew, isDone } from './jobs/crew.js';
import type { JobsOptions } from './jobs/jobs-option.js';
import { itemsOf } from './postings.js';
import { createProgress, type Progress } from './progress.js';
import { inputOptionsOf, type ReadingOptions } from './read-options.js';
import { packOf, type SettingOptions, settingsOf } from './settings.js';
import { createTally, type Tally } from './tally.js';
import { createVoice, type Voice } from './voice.js';

export interface WholeRunOptions extends SettingOptions, ReadingOptions, JobsOptions {
  readonly quiet?: boolean;
  readonly allowIncomplete?: boolean;
  readonly progress: boolean;
}

export interface JudgedPosting {
  readonly posting: Posting;
  readonly report: Report;
}

export interface WholeRun {
  readonly postings: () => AsyncIterable<Posting>;
  /** In their order; those that can't be judged are named and left out. */
  readonly judge: (postings: AsyncIterable<Posting> | Iterable<Posting>) => AsyncIterable<JudgedPosting>;
  /** What could not be read or judged so far. */
  readonly problems: () => readonly Problem[];
  readonly code: () => ExitCode;
}

/** Calls `work`, and ends threads and progress after it. Throws a UsageError where no input is there. */
export async function wholeRun(
  files: readonly string[],
  options: WholeRunOptions,
  { io, language }: Invocation,
  work: (run: WholeRun) => Promise<void>,
): Promise<ExitCode> {
  const settings = await settingsOf(options, io.cwd);
  const { inputs, problems: absent } = await findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  if (inputs.length === 0) throw new UsageError(absent);
  // Threads would send whole reports back, which takes longer than to make them here.
  const crew = createCrew(scannerOf(await packOf(settings, io.cwd, io.env)), options.jobs ?? 1, {
    timeout: options.timeout,
  });
  const isQuiet = options.quiet === true;
  const progress = await createProgress(io, language, options.progress && !isQuiet);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = isQuiet ? { ...spoken, note: () => {} } : spoken;
  const reading = inputOptionsOf(options, settings, io.stdin);
  const run = runOf({ absent, inputs, reading, crew, progress, voice }, options);
  try {
    await work(run);
  } finally {
    progress.stop();
    await crew.close();
  }
  return run.code();
}

interface Means {
  /** Arguments that found nothing. */
  readonly absent: readonly Problem[];
  readonly inputs: Inputs;
  readonly reading: ReturnType<typeof inputOptionsOf>;
  readonly crew: Crew;
  readonly progress: Progress;
  readonly voice: Voice;
}

function runOf({ absent, inputs, reading, crew, progress, voice }: Means, options: WholeRunOptions): WholeRun {
  const tally = createTally();
  let missing = absent.length > 0;
  for (const problem of absent) report(problem, { voice }, tally);
  async function* postings(): AsyncGenerator<Posting> {
    for await (const item of itemsOf(inputs, reading)) {
      if (item.kind === 'posting') yield item.posting;
      else if (item.kind === 'note') voice.note(item.file, item.note);
      else {
        report(item.problem, { voice }, tally);
        missing ||= item.kind === 'wrong';
      }
    }
  }
  const problems = () => tally.summary().problems;
  return {
    postings,
    judge: (wanted) => judged(wanted, { crew, progress, voice, tally }),
    problems,
    code: () =>
      exitCodeOf({ failed: false, missing, incomplete: problems().length > 0 }, options.allowIncomplete === true),
  };
}

async function* judged(
  wanted: AsyncIterable<Posting> | Iterable<Posting>,
  { crew, tally, ...judging }: Pick<Means, 'crew' | 'progress' | 'voice'> & { readonly tally: Tally },
): AsyncGenerator<JudgedPosting> {
  for await (const batch of crew.judgeBatches(batchesOf(wanted))) {
    if (isDone(batch)) continue;
    for (const item of batch) {
      const said = reportOf(item, judging, tally);
      if (said !== null) yield { posting: item.posting, report: said };
    }
  }
}

/** Postings that go out together. */
const BATCH = 256;

async function* batchesOf(
  wanted: AsyncIterable<Posting> | Iterable<Posting>,
): AsyncGenerator<{ readonly posting: Posting }[]> {
  let batch: { readonly posting: Posting }[] = [];
  for await (const posting of wanted) {
    batch.push({ posting });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
