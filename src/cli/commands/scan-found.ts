/** A scan of what was found, from its reports and threads to its exit code. */
import type { Problem } from '../../domain/errors.js';
import { once } from '../../domain/once.js';
import type { RulePack } from '../../domain/rule.js';
import type { InputOptions, Inputs } from '../../read/index.js';
import { type Scanner, scannerOf } from '../../stages.js';
import type { Config } from '../config.js';
import { directInput } from '../direct.js';
import { exitCodeOf, failsOn } from '../gate.js';
import type { ExitCode, Invocation } from '../io.js';
import { type Crew, createCrew } from '../jobs/crew.js';
import type { Kept } from '../kept-postings.js';
import type { Outputs } from '../outputs.js';
import { batchesOf } from '../postings.js';
import { createProgress } from '../progress.js';
import { inputOptionsOf } from '../read-options.js';
import type { Resume } from '../resume/index.js';
import type { Keeper } from '../resume/keeper.js';
import { createInterruption, type Interruption } from '../signals.js';
import type { Stopwatch } from '../stats.js';
import { howToGoOn } from '../stopped.js';
import { createVoice, sayingOnce } from '../voice.js';
import { createWorkload, type Workload } from '../workload.js';
import { scan } from './scan.js';
import type { ScanOptions } from './scan-options.js';
import { filesOf, openScanOutputs, showsPlaces } from './scan-outputs.js';
import type { QuietRun } from './scan-quiet.js';
import { resumeOf, tellUnfinished } from './scan-resume.js';

/** What the command line names, found and loaded. */
export interface Found {
  readonly options: ScanOptions;
  readonly settings: Config;
  readonly pack: RulePack;
  readonly inputs: Inputs;
  readonly missing: readonly Problem[];
  readonly quieted: QuietRun | null;
  readonly stopwatch: Stopwatch;
}

type Around = Pick<Invocation, 'io' | 'language'>;

export async function scanFound(found: Found, around: Around): Promise<ExitCode> {
  const interruption = createInterruption();
  // What is left of files that were opened must fit together, whenever a signal comes.
  if (hasFiles(found.options)) interruption.listen();
  let resume: Resume | null = null;
  try {
    resume = found.options.resume === true ? await resumeOf(found, around) : null;
    const outputs = await openScanOutputs(found, around, resume?.outputs ?? null);
    const keeper = (await resume?.keeperOf(outputs)) ?? null;
    return await judge({ ...found, interruption, resume, outputs, keeper }, around);
  } finally {
    resume?.close();
    interruption.close();
  }
}

/** All files that are to be written are open. */
interface Opened extends Found {
  readonly interruption: Interruption;
  readonly resume: Resume | null;
  readonly outputs: Outputs;
  readonly keeper: Keeper | null;
}

async function judge(opened: Opened, { io, language }: Around): Promise<ExitCode> {
  const { options, settings, inputs, missing, quieted, stopwatch, interruption, resume, outputs, keeper } = opened;
  const workload = createWorkload(inputs);
  const progress = await createProgress(io, language, options.progress && options.quiet !== true, workload);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = options.quiet === true ? { ...spoken, note: () => {} } : spoken;
  await tellUnfinished(opened, io.cwd, voice);
  const kept = options.campaigns === true ? (await import('../kept-postings.js')).keepForCampaigns() : null;
  const crew = crewFor(opened, kept, workload);
  const isDirect = isShort(opened) && !progress.isShown;
  if (!isDirect) interruption.listen();
  const reading: InputOptions = {
    ...inputOptionsOf(options, settings, isDirect ? directInput(io, interruption.listen) : io.stdin),
    isRaw: crew.takesRaw,
    keepsOrigins: showsPlaces(options),
    onRead: workload.onRead,
  };
  const fails = failsOn(settings.failOn ?? 'none');
  stopwatch.ready();
  const ran = await scan({
    batches: resume === null ? batchesOf(inputs, reading) : resume.batches(inputs, reading),
    howToGoOn: howToGoOnWith(opened),
    fails: quieted?.fails ?? ((_, report) => fails(report)),
    quiet: quieted,
    voice: sayingOnce(voice),
    ...{ keeper, interruption, crew, outputs, kept, progress, missing },
  }).finally(crew.close);
  if (options.stats === true) voice.say(stopwatch.figures(ran.postings, ran.characters));
  const code = exitCodeOf(ran, options.allowIncomplete === true);
  await quieted?.close(ran, code, voice);
  return code;
}

function crewFor({ options, settings, pack, quieted, outputs }: Opened, kept: Kept | null, { isMuch }: Workload): Crew {
  const isSplit = kept === null && quieted === null && outputs.split !== null;
  const failOn = settings.failOn ?? 'none';
  return createCrew(lateScanner(pack), options.jobs ?? null, {
    isMuch,
    timeout: options.timeout,
    clerk: isSplit ? { request: { ...outputs.split, failOn }, settled: outputs.settled } : null,
  });
}

/** Where threads scan, this one needs no scanner. */
function lateScanner(pack: RulePack): Pick<Scanner, 'scan' | 'scanMany' | 'pack'> {
  const scanner = once(() => scannerOf(pack));
  return { pack, scan: (posting) => scanner().scan(posting), scanMany: (postings) => scanner().scanMany(postings) };
}

const hasFiles = (options: ScanOptions): boolean => options.saveBaseline !== undefined || filesOf(options).length > 0;

/** Whether it may be that little is read that making streams for it would cost more. */
const isShort = ({ inputs, options }: Found): boolean =>
  inputs.hasStdin && inputs.length === 1 && (options.jobs ?? 1) === 1 && !hasFiles(options);

const howToGoOnWith = ({ inputs, options, resume }: Opened) =>
  inputs.hasStdin ? null : howToGoOn({ isKept: resume !== null, hasFiles: hasFiles(options) });
