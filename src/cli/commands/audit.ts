/** `yamiscan eval --audit`: reads labelled postings and says which labels deserve a second look. It writes nothing but the report. */
import { UsageError } from '../../domain/errors.js';
import { audit } from '../../evaluate/audit/audit.js';
import type { LabelledLesson } from '../../evaluate/audit/contradictions.js';
import { createRowReader, type GroupedRow } from '../../evaluate/audit/rows.js';
import { AUDIT_FORMATTERS } from '../../format/audit-formatter.js';
import { findInputs } from '../../read/index.js';
import { exitCodeOf } from '../gate.js';
import type { ExitCode, Invocation } from '../io.js';
import { createCrew } from '../jobs/crew.js';
import type { Judged } from '../jobs/verdict.js';
import { type LabelledItem, labelledItems } from '../labelled.js';
import { isColored } from '../language.js';
import { createLessonTaker, measuringScanner, type TakeLesson } from '../lesson-reader.js';
import { itemsOf } from '../postings.js';
import { print } from '../print.js';
import { createProgress, type Progress } from '../progress.js';
import { inputOptionsOf } from '../read-options.js';
import { packOf, settingsOf } from '../settings.js';
import { createTally, type Tally } from '../tally.js';
import { version } from '../version.js';
import { createVoice, type Voice } from '../voice.js';
import { auditRequestOf } from './audit-options.js';
import type { EvalOptions } from './eval-options.js';
import { report, reportOf } from './scan.js';

export async function auditFiles(
  files: readonly string[],
  options: EvalOptions,
  { io, language }: Invocation,
): Promise<ExitCode> {
  const { format, most } = auditRequestOf(options);
  const settings = await settingsOf(options, io.cwd);
  const { inputs, problems: absent } = await findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  if (inputs.length === 0) throw new UsageError(absent);
  const pack = await packOf(settings, io.cwd);
  const isQuiet = options.quiet === true;
  const progress = await createProgress(io, language, options.progress && !isQuiet);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = isQuiet ? { ...spoken, note: () => {} } : spoken;
  const items = labelledItems(itemsOf(inputs, inputOptionsOf(options, settings, io.stdin)), {
    column: options.labelColumn ?? null,
    positive: options.positive ?? null,
    ignored: options.ignore ?? null,
  });
  const tally = createTally();
  const crew = createCrew(measuringScanner(pack), options.jobs ?? null, { timeout: options.timeout });
  try {
    for (const problem of absent) report(problem, { voice }, tally);
    const run = { items: crew.judge(items), take: createLessonTaker(pack), voice, progress, tally };
    const { rows, lessons, missing } = await gather(run);
    const { problems, problemCount, complete } = tally.summary();
    const audited = audit(rows, lessons, pack);
    const color = isColored(options.color, io);
    const context = { pack, language, version: version(), color, details: !isQuiet };
    await print(AUDIT_FORMATTERS[format]({ audit: audited, most, problems, problemCount }, context), io);
    if (audited.refused !== null) voice.problem({ file: null, message: audited.refused });
    const unknown = missing || absent.length > 0 || audited.refused !== null;
    const outcome = { failed: false, missing: unknown, incomplete: !complete };
    return exitCodeOf(outcome, options.allowIncomplete === true);
  } finally {
    progress.stop();
    await crew.close();
  }
}

interface Gathering {
  readonly items: AsyncIterable<Judged<LabelledItem>>;
  readonly take: TakeLesson;
  readonly voice: Voice;
  readonly progress: Progress;
  readonly tally: Tally;
}

interface Gathered {
  readonly rows: readonly GroupedRow[];
  readonly lessons: readonly LabelledLesson[];
  /** The command line asks for something that an input doesn't have. */
  readonly missing: boolean;
}

/** Keeps what is learned from, so memory grows with the input. */
async function gather({ items, take, ...run }: Gathering): Promise<Gathered> {
  const rowOf = createRowReader();
  const rows: GroupedRow[] = [];
  const lessons: LabelledLesson[] = [];
  let missing = false;
  for await (const item of items) {
    if (item.kind === 'note') run.voice.note(item.file, item.note);
    else if (item.kind !== 'labelled') {
      report(item.problem, run, run.tally);
      missing ||= item.kind === 'wrong';
    } else {
      const { posting, label, truth } = item;
      const judged = reportOf(item, run, run.tally);
      if (judged === null) continue;
      const row = rowOf(posting, label, truth);
      rows.push(row);
      const told = { isPositive: truth === 'positive', isOrdinary: false, group: row.group, crime: null };
      if (truth !== 'ignored') lessons.push({ row, lesson: take(posting, judged, told) });
    }
  }
  return { rows, lessons, missing };
}
