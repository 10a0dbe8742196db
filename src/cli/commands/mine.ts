/** `yamiscan rules mine`: what labelled postings say that the rules do not know yet. */
import { type Problem, UsageError, usageError } from '../../domain/errors.js';
import { atLeast } from '../../domain/report.js';
import { crimeNamed } from '../../evaluate/mine/crimes.js';
import { mine } from '../../evaluate/mine/mining.js';
import { loadNatural } from '../../evaluate/mine/natural.js';
import type { Sample } from '../../evaluate/mine/samples.js';
import { createRepeats } from '../../evaluate/repeats.js';
import { MINING_FORMATTERS } from '../../format/mining-index.js';
import { findColumn } from '../../read/columns.js';
import { findInputs, type Inputs } from '../../read/index.js';
import { scannerOf } from '../../stages.js';
import { exitCodeOf } from '../gate.js';
import type { ExitCode, Invocation } from '../io.js';
import { type Crew, createCrew } from '../jobs/crew.js';
import { type Labelled, labelledItems } from '../labelled.js';
import { itemsOf } from '../postings.js';
import { print } from '../print.js';
import { createProgress } from '../progress.js';
import { inputOptionsOf } from '../read-options.js';
import { packOf, settingsOf } from '../settings.js';
import { createTally } from '../tally.js';
import { version } from '../version.js';
import { createVoice } from '../voice.js';
import type { MineOptions } from './mine-command.js';
import { writeDrafts } from './mine-drafts.js';
import { createReading } from './mine-reading.js';
import { report, reportOf } from './scan.js';

export async function mineFiles(
  files: readonly string[],
  options: MineOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { io, language } = invocation;
  const natural = loadNatural();
  const settings = await settingsOf(options, io.cwd);
  const { inputs, problems: absent } = await findInputs(files, io.cwd);
  if (inputs.length === 0) throw new UsageError(absent);
  const pack = await packOf(settings, io.cwd, io.env);
  const crew = createCrew(scannerOf(pack), null);
  const sampled = await samplesIn({ inputs, absent, crew }, options, invocation).finally(crew.close);
  const mining = mine({
    samples: sampled.samples,
    pack,
    reading: createReading(pack),
    natural,
    level: options.level,
    least: options.least,
    most: options.top,
  });
  const drafts = options.out === undefined ? [] : writeDrafts(mining.terms, options.out, io.cwd);
  await print(MINING_FORMATTERS[options.format](mining, { language, version: version(), drafts }), io);
  const { missing, incomplete } = sampled;
  return exitCodeOf({ failed: false, missing, incomplete }, options.allowIncomplete === true);
}

interface Named {
  readonly inputs: Inputs;
  /** Arguments that found nothing. */
  readonly absent: readonly Problem[];
  readonly crew: Crew;
}

interface Sampled {
  /** Without near-duplicates of an earlier posting with the same truth. */
  readonly samples: readonly Sample[];
  readonly missing: boolean;
  readonly incomplete: boolean;
}

async function samplesIn(
  { inputs, absent, crew }: Named,
  options: MineOptions,
  { io, language }: Invocation,
): Promise<Sampled> {
  const isQuiet = options.quiet === true;
  const progress = await createProgress(io, language, options.progress && !isQuiet);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = isQuiet ? { ...spoken, note: () => {} } : spoken;
  const tally = createTally();
  const reading = inputOptionsOf(options, await settingsOf(options, io.cwd), io.stdin);
  const items = labelledItems(itemsOf(inputs, reading), {
    column: options.labelColumn ?? null,
    positive: options.positive ?? null,
    ignored: options.ignore ?? null,
  });
  const isRepeat = createRepeats();
  const samples: Sample[] = [];
  let missing = absent.length > 0;
  try {
    for (const problem of absent) report(problem, { voice }, tally);
    for await (const item of crew.judge(items)) {
      if (item.kind === 'note') voice.note(item.file, item.note);
      else if (item.kind !== 'labelled') {
        report(item.problem, { voice }, tally);
        missing ||= item.kind === 'wrong';
      } else {
        const judged = reportOf(item, { voice, progress }, tally);
        if (judged === null || item.truth === 'ignored' || isRepeat(item.posting.text, item.truth)) continue;
        samples.push(sampleOf(item, atLeast(judged.level, options.level), options.crimeColumn));
      }
    }
  } finally {
    progress.stop();
  }
  if (!samples.some(({ group }) => group !== 'negative')) throw usageError(NO_POSITIVE);
  return { samples, missing, incomplete: !tally.summary().complete };
}

function sampleOf({ posting, truth }: Labelled, isFlagged: boolean, crimeColumn: string): Sample {
  const { text, row } = posting;
  const cell = row === undefined ? undefined : row.cells[findColumn(row.columns, crimeColumn)];
  const positive = isFlagged ? 'found' : 'missed';
  return { text, group: truth === 'positive' ? positive : 'negative', crime: crimeNamed(cell ?? '') };
}

const NO_POSITIVE = {
  ja: '陽性のラベルが一件もありません。--positive で指定してください',
  en: 'no posting has a positive label; name it with --positive',
};
