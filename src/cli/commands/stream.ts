/** `yamiscan stream`: exactly one record for each line, in order, written as soon as no more lines are at hand. */
import type { Bilingual } from '../../domain/language.js';
import { USUAL_FIELDS } from '../../format/stream/field-names.js';
import { STREAM_WRITERS } from '../../format/stream/index.js';
import { readAsks } from '../../read/stream/index.js';
import { scannerOf } from '../../stages.js';
import { directOutput } from '../direct.js';
import type { ExitCode, Invocation } from '../io.js';
import { createCrew } from '../jobs/crew.js';
import { packOf, settingsOf } from '../settings.js';
import { stoppableInput } from '../stoppable-input.js';
import { createVoice } from '../voice.js';
import { answerAll, inBatches } from './stream-answers.js';
import type { StreamCommandOptions } from './stream-options.js';

/** Lines that are judged, and written, together at most. */
const USUAL_BATCH = 64;

/** 0 where every line was answered, whatever the answers. */
export async function answerLines(options: StreamCommandOptions, { io, language }: Invocation): Promise<ExitCode> {
  const { format = 'jsonl', fields = USUAL_FIELDS, batch = USUAL_BATCH, jobs = 1, date = null, timeout } = options;
  const settings = await settingsOf(options, io.cwd);
  const input = stoppableInput(io);
  const { textColumns, idColumn } = settings;
  const asks = readAsks(input.chunks, { format, textColumns, idColumn, date }, input.isStopped);
  const crew = createCrew(scannerOf(await packOf(settings, io.cwd, io.env)), jobs, { timeout });
  const voice = createVoice(io, language);
  try {
    const { lines, faults, isCut } = await answerAll(crew.judgeBatches(inBatches(asks, batch)), {
      put: STREAM_WRITERS[format](fields, language),
      batch,
      sink: directOutput(io),
      onBroken: voice.stack,
    });
    if (faults > 0 && options.quiet !== true) voice.say(withFaults(lines, faults));
    if (input.isStopped()) voice.say(stoppedAfter(lines));
    const isIncomplete = input.isStopped() || (faults > 0 && options.strict === true);
    return isIncomplete && !isCut ? 2 : 0;
  } finally {
    input.close();
    await crew.close();
  }
}

const withFaults = (lines: number, faults: number): Bilingual => ({
  ja: `${lines}行のうち${faults}行は判定できず、error として答えました`,
  en: `of ${lines} lines ${faults} could not be judged and were answered with an error`,
});

const stoppedAfter = (lines: number): Bilingual => ({
  ja: `終了を求められたため、${lines}行に答えたところで止めました`,
  en: `asked to end: stopped when ${lines} lines were answered`,
});
