/** `yamiscan fit`: learns points and wording from labelled postings and writes them as rule files. */

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, UsageError, usageError } from '../../domain/errors.js';
import type { RulePack } from '../../domain/rule.js';
import { type Learned, learn } from '../../evaluate/fit/learn.js';
import type { Lesson } from '../../evaluate/fit/lesson.js';
import { scoringFileText } from '../../evaluate/fit/scoring-file.js';
import type { Constraints } from '../../evaluate/fit/thresholds.js';
import { findInputs } from '../../read/index.js';
import { CRIMES_FILE, crimesFileText } from '../../rules/crimes-file.js';
import { WORDING_FILE, wordingFileText } from '../../rules/wording-file.js';
import { crimeOf, isProblem } from '../crime-column.js';
import { fileSink } from '../file-sink.js';
import { refuseStdinTwice } from '../input-clashes.js';
import type { ExitCode, Invocation } from '../io.js';
import { createCrew } from '../jobs/crew.js';
import { type LabelledItem, labelledItems } from '../labelled.js';
import { createLessonTaker, measuringScanner } from '../lesson-reader.js';
import { type Item, itemsOf } from '../postings.js';
import { inputOptionsOf } from '../read-options.js';
import { packOf, settingsOf } from '../settings.js';
import { unjudged } from '../unjudged.js';
import { createVoice, type Voice } from '../voice.js';
import type { FitOptions } from './fit-command.js';

export async function fitFiles(
  files: readonly string[],
  options: FitOptions,
  { io, language }: Invocation,
): Promise<ExitCode> {
  const settings = await settingsOf(options, io.cwd);
  const { inputs, problems: absent } = await findInputs(files, io.cwd);
  if (inputs.length === 0) throw new UsageError(absent);
  const pack = await packOf(settings, io.cwd, io.env);
  const ordinary = await findInputs(options.ordinary ?? [], io.cwd);
  refuseStdinTwice(inputs, ordinary.inputs);
  const reading = inputOptionsOf(options, settings, io.stdin);
  const voice = createVoice(io, language, () => {});
  const sources = { labelled: itemsOf(inputs, reading), ordinary: itemsOf(ordinary.inputs, reading) };
  const { lessons, problems } = await readLessons(sources, pack, options, voice);
  const wrong = [...absent, ...ordinary.problems, ...problems];
  // Points learned from half of the data would look like points learned from all of it.
  if (wrong.length > 0) throw new UsageError(wrong);
  const learned = learn(lessons, pack, constraintsOf(options));
  if ('refused' in learned) {
    throw usageError({ ja: `学習を中止しました: ${learned.refused}`, en: `nothing was learned: ${learned.refused}` });
  }
  const outputs = new Map([
    ['scoring.yml', scoringFileText(learned, pack)],
    [WORDING_FILE, wordingFileText(learned.wording)],
    ...(learned.crimes === null ? [] : [[CRIMES_FILE, crimesFileText(learned.crimes)] as const]),
  ]);
  const changed: string[] = [];
  for (const [name, text] of outputs) {
    const file = path.resolve(io.cwd, options.out, name);
    if (textOf(file) === text) continue;
    changed.push(path.join(options.out, name));
    if (options.dryRun === true) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    const sink = await fileSink(file);
    await sink.write(text);
    await sink.close();
  }
  io.stdout.write(`${summary(learned, changed, options.dryRun === true)[language]}\n`);
  return 0;
}

interface Sources {
  readonly labelled: AsyncIterable<Item>;
  readonly ordinary: AsyncIterable<Item>;
}

/** What each posting teaches, in order. */
async function readLessons({ labelled, ordinary }: Sources, pack: RulePack, options: FitOptions, voice: Voice) {
  const lessons: Lesson[] = [];
  const problems: Problem[] = [];
  const take = createLessonTaker(pack);
  const labels = {
    column: options.labelColumn ?? null,
    positive: options.positive ?? null,
    ignored: options.ignore ?? null,
  };
  const crew = createCrew(measuringScanner(pack), options.jobs ?? null, { timeout: options.timeout });
  try {
    for await (const item of crew.judge(withOrdinary(labelledItems(labelled, labels), ordinary))) {
      if (item.kind === 'note') voice.note(item.file, item.note);
      else if (item.kind !== 'labelled' && item.kind !== 'posting') problems.push(item.problem);
      else if ('error' in item.verdict) problems.push(unjudged(item.posting, item.verdict.error));
      else if (item.kind === 'posting' || item.truth !== 'ignored') {
        const { posting, verdict } = item;
        const isOrdinary = item.kind === 'posting';
        const isPositive = item.kind === 'labelled' && item.truth === 'positive';
        const crime = isPositive ? crimeOf(posting, options.crimeColumn ?? null) : null;
        const group = posting.source.file ?? '';
        if (isProblem(crime)) problems.push(crime);
        else lessons.push(take(posting, verdict.report, { isPositive, isOrdinary, group, crime }));
      }
    }
  } finally {
    await crew.close();
  }
  return { lessons, problems };
}

/** Labelled postings, then harmless ones whose labels aren't looked at. */
async function* withOrdinary(labelled: AsyncIterable<LabelledItem>, ordinary: AsyncIterable<Item>) {
  yield* labelled;
  yield* ordinary;
}

const constraintsOf = (options: FitOptions): Constraints => ({
  lowMaxFpr: options.lowMaxFpr,
  mediumMaxFpr: options.mediumMaxFpr,
  highMaxFpr: options.highMaxFpr,
  ordinaryMediumMaxFpr: options.ordinaryMediumMaxFpr,
  ordinaryHighMaxFpr: options.ordinaryHighMaxFpr,
  mediumMinRecall: options.mediumMinRecall,
});

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function summary({ lessons, levels, rules, wording, crimes }: Learned, changed: readonly string[], isDry: boolean) {
  const { low, medium, high } = levels;
  const list = changed.join(', ');
  return {
    ja: `投稿 ${lessons}件、ルール ${rules.size}件、n-gram ${wording.weights.size}件、犯罪別 ${crimes?.ngrams.length ?? 0}件。水準: 低 ${low} 中 ${medium} 高 ${high}。${changed.length === 0 ? '変更なし' : isDry ? `変わるファイル: ${list}` : `書き込み: ${list}`}`,
    en: `${lessons} postings, ${rules.size} rules, ${wording.weights.size} n-grams, ${crimes?.ngrams.length ?? 0} for crimes. Levels: low ${low}, medium ${medium}, high ${high}. ${changed.length === 0 ? 'Nothing changed' : isDry ? `Would change: ${list}` : `Wrote ${list}`}`,
  };
}
