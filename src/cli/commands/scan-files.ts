/** From the options of `yamiscan scan` to a run and its exit code. */
import { type Problem, UsageError, usageError } from '../../domain/errors.js';
import { once } from '../../domain/once.js';
import type { RulePack } from '../../domain/rule.js';
import { flaggedIn } from '../../findings/index.js';
import type { FormatContext } from '../../format/formatter.js';
import { type FormatName, PLACED } from '../../format/index.js';
import { findInputs, type Input, type InputOptions, regionsIn } from '../../read/index.js';
import { closestTo } from '../../rules/closest.js';
import { type Scanner, scannerOf } from '../../stages.js';
import type { Config } from '../config.js';
import { directInput } from '../direct.js';
import { exitCodeOf, failsOn } from '../gate.js';
import { linkFolder } from '../hyperlinks.js';
import { refuseOverInputs } from '../input-clashes.js';
import { type ExitCode, type Invocation, isTerminal } from '../io.js';
import { createCrew } from '../jobs/crew.js';
import { isColored } from '../language.js';
import { openOutputs } from '../outputs.js';
import { batchesOf } from '../postings.js';
import { print } from '../print.js';
import { createProgress } from '../progress.js';
import { inputOptionsOf } from '../read-options.js';
import type { Resume } from '../resume/index.js';
import { packOf, settingsOf } from '../settings.js';
import { createInterruption } from '../signals.js';
import { createStopwatch, type Stopwatch } from '../stats.js';
import { howToGoOn } from '../stopped.js';
import { version } from '../version.js';
import { createVoice, sayingOnce } from '../voice.js';
import { createWorkload } from '../workload.js';
import { scan } from './scan.js';
import type { ScanOptions } from './scan-options.js';
import type { QuietRun, QuietRunRequest } from './scan-quiet.js';

/** `commands`: names that a missing file may have been meant as. */
export async function scanFiles(
  files: readonly string[],
  options: ScanOptions,
  { io, language }: Invocation,
  commands: readonly string[],
): Promise<ExitCode> {
  const settings = await settingsOf(options, io.cwd);
  if (options.printConfig === true) {
    const { printSettings } = await import('../print-settings.js');
    await print(printSettings(settings), io);
    return 0;
  }
  const stopwatch = createStopwatch();
  const { inputs, problems } = await findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  const missing = problems.map((problem) => withCommand(problem, commands));
  if (inputs.length === 0) throw new UsageError(missing);
  refuseOverInputs([...(options.output ?? []).map((one) => one.path), options.saveBaseline], inputs, io.cwd);
  const pack = await packOf(settings, io.cwd, io.env);
  const quieted = await quietFor({ options, settings, pack, inputs, cwd: io.cwd });
  try {
    return await scanFound({ options, settings, pack, inputs, missing, quieted, stopwatch }, { io, language });
  } catch (error) {
    await quieted?.abandon();
    throw error;
  }
}

/** null where nothing is kept quiet, nor on record for the next run. */
async function quietFor(request: QuietRunRequest): Promise<QuietRun | null> {
  const { options, settings } = request;
  const isAsked = options.baseline !== undefined || options.saveBaseline !== undefined;
  if (!isAsked && settings.suppressions.length === 0) return null;
  return (await import('./scan-quiet.js')).openQuiet(request);
}

/** What the command line names, found and loaded. */
interface Found {
  readonly options: ScanOptions;
  readonly settings: Config;
  readonly pack: RulePack;
  readonly inputs: readonly Input[];
  readonly missing: readonly Problem[];
  readonly quieted: QuietRun | null;
  readonly stopwatch: Stopwatch;
}

async function scanFound(found: Found, { io, language }: Pick<Invocation, 'io' | 'language'>): Promise<ExitCode> {
  const { options, settings, pack, inputs, missing, quieted, stopwatch } = found;
  const resume = options.resume === true ? await resumeOf(found, { io, language }) : null;
  const outputs = await openOutputs({
    kept: resume?.outputs ?? null,
    io,
    printed: printedOf(options),
    written: options.output ?? [],
    beside: options.saveBaseline === undefined ? [] : [options.saveBaseline],
    minLevel: settings.minLevel ?? 'none',
    mask: options.mask,
    context: { ...contextOf(pack, options, { io, language }), ...(quieted && { flagged: quieted.flagged }) },
  });
  const workload = createWorkload(inputs);
  const progress = await createProgress(io, language, options.progress && options.quiet !== true, workload);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = options.quiet === true ? { ...spoken, note: () => {} } : spoken;
  const failOn = settings.failOn ?? 'none';
  const kept = options.campaigns === true ? (await import('../kept-postings.js')).keepForCampaigns() : null;
  const isSplit = kept === null && quieted === null && outputs.split !== null;
  const crew = createCrew(lateScanner(pack), options.jobs ?? null, {
    isMuch: workload.isMuch,
    timeout: options.timeout,
    clerk: isSplit ? { request: { ...outputs.split, failOn }, settled: outputs.settled } : null,
  });
  const hasFiles = options.saveBaseline !== undefined || (options.output ?? []).some(({ path }) => path !== null);
  const isDirect =
    inputs.every(({ file }) => file === null) && (options.jobs ?? 1) === 1 && !progress.isShown && !hasFiles;
  const interruption = createInterruption();
  if (!isDirect) interruption.listen();
  const stdin = isDirect ? directInput(io, interruption.listen) : io.stdin;
  const fails = failsOn(failOn);
  const reading: InputOptions = {
    ...inputOptionsOf(options, settings, stdin),
    isRaw: crew.takesRaw,
    keepsOrigins: showsPlaces(options),
    onRead: workload.onRead,
  };
  stopwatch.ready();
  const ran = await scan({
    batches: resume === null ? batchesOf(inputs, reading) : resume.batches(inputs, reading),
    keeper: (await resume?.keeperOf(outputs)) ?? null,
    interruption,
    howToGoOn: inputs.every(({ file }) => file !== null) ? howToGoOn({ isKept: resume !== null, hasFiles }) : null,
    crew,
    outputs,
    kept,
    voice: options.quiet === true ? voice : sayingOnce(voice),
    progress,
    fails: quieted?.fails ?? ((_, report) => fails(report)),
    quiet: quieted,
    missing,
  }).finally(async () => {
    interruption.close();
    await crew.close();
  });
  if (options.stats === true) voice.say(stopwatch.figures(ran.postings, ran.characters));
  const code = exitCodeOf(ran, options.allowIncomplete === true);
  await quieted?.close(ran, code, voice);
  return code;
}

async function resumeOf(
  { options, settings, inputs, missing, quieted }: Found,
  { io, language }: Pick<Invocation, 'io' | 'language'>,
): Promise<Resume> {
  const { openResume } = await import('../resume/index.js');
  const isQuieted = quieted !== null;
  return openResume({
    options,
    settings,
    inputs,
    missing: missing.map(({ file }) => file ?? ''),
    language,
    io,
    isQuieted,
  });
}

/** Of a terminal that doesn't say how wide it is. */
const WIDTH = 100;

/** `--table` and `--columns` say how text is laid out. */
function printedOf({ format, table, columns }: ScanOptions): FormatName | null {
  if (table !== true && columns === undefined) return format ?? null;
  if (format === undefined || format === 'text' || format === 'table') return 'table';
  throw usageError({
    ja: `--table と --columns は -f ${format} では使えません（text か table だけ）`,
    en: `--table and --columns go with -f text or table, not with -f ${format}`,
  });
}

/** Where threads scan, this one needs no scanner. */
function lateScanner(pack: RulePack): Pick<Scanner, 'scan' | 'scanMany' | 'pack'> {
  const scanner = once(() => scannerOf(pack));
  return { pack, scan: (posting) => scanner().scan(posting), scanMany: (postings) => scanner().scanMany(postings) };
}

const contextOf = (
  pack: RulePack,
  { color, quiet, bom, columns }: ScanOptions,
  { io, language }: Pick<Invocation, 'io' | 'language'>,
): FormatContext => ({
  pack,
  language,
  version: version(),
  color: isColored(color, io),
  details: quiet !== true,
  bom: bom === true,
  width: isTerminal(io, 'stdout') ? (io.stdout.columns ?? WIDTH) : null,
  linkFolder: linkFolder(isColored(color, io), io),
  ...(columns && { columns }),
  flagged: (posting, report) => flaggedIn(posting, report, regionsIn),
});

/** Whether any of the reports shows where evidence stands in its file. */
const showsPlaces = ({ format, output = [] }: ScanOptions): boolean =>
  [format, ...output.map((one) => one.format)].some((name) => name !== undefined && PLACED.has(name));

/** A file that isn't there and is called like a command was perhaps meant as one. */
function withCommand(problem: Problem, commands: readonly string[]): Problem {
  const name = closestTo(problem.file ?? '', commands);
  if (name === null) return problem;
  const { ja, en } = problem.message;
  return {
    ...problem,
    message: {
      ja: `${ja}（コマンド ${name} なら、最初に yamiscan ${name} と書いてください）`,
      en: `${en} (for the command ${name}, start with yamiscan ${name})`,
    },
  };
}
