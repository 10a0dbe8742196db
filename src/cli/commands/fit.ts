/** `yamiscan fit`: learns points and wording from labelled postings and writes them as rule files. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, UsageError, usageError } from '../../domain/errors.js';
import { type Learned, learn } from '../../evaluate/fit/learn.js';
import type { Lesson } from '../../evaluate/fit/lesson.js';
import { scoringFileText } from '../../evaluate/fit/scoring-file.js';
import type { Constraints } from '../../evaluate/fit/thresholds.js';
import { findInputs } from '../../read/index.js';
import { WORDING_FILE, wordingFileText } from '../../rules/wording-file.js';
import { fileSink } from '../file-sink.js';
import type { ExitCode, Invocation } from '../io.js';
import { labelledItems } from '../labelled.js';
import { createLessonReader } from '../lesson-reader.js';
import { itemsOf } from '../postings.js';
import { inputOptionsOf } from '../read-options.js';
import { packOf, settingsOf } from '../settings.js';
import { createVoice } from '../voice.js';
import type { FitOptions } from './fit-command.js';

export async function fitFiles(
  files: readonly string[],
  options: FitOptions,
  { io, language }: Invocation,
): Promise<ExitCode> {
  const settings = settingsOf(options, io.cwd);
  const { inputs, problems: absent } = findInputs(files, io.cwd);
  if (inputs.length === 0) throw new UsageError(absent);
  const pack = packOf(settings, io.cwd);
  const read = createLessonReader(pack);
  const voice = createVoice(io, language, () => {});
  const problems: Problem[] = [...absent];
  const lessons: Lesson[] = [];
  const items = labelledItems(itemsOf(inputs, inputOptionsOf(options, settings, io.stdin)), {
    column: options.labelColumn ?? null,
    positive: options.positive ?? null,
    ignored: options.ignore ?? null,
  });
  for await (const item of items) {
    if (item.kind === 'note') voice.note(item.file, item.note);
    else if (item.kind !== 'labelled') problems.push(item.problem);
    else if (item.truth !== 'ignored') {
      lessons.push(read(item.posting, item.truth === 'positive', item.posting.source.file ?? ''));
    }
  }
  // Points learned from half of the data would look like points learned from all of it.
  if (problems.length > 0) throw new UsageError(problems);
  const learned = learn(lessons, pack, constraintsOf(options));
  if ('refused' in learned) {
    throw usageError({ ja: `学習を中止しました: ${learned.refused}`, en: `nothing was learned: ${learned.refused}` });
  }
  const outputs = new Map([
    ['scoring.yml', scoringFileText(learned, pack)],
    [WORDING_FILE, wordingFileText(learned.wording)],
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

const constraintsOf = ({ lowMaxFpr, mediumMaxFpr, highMaxFpr, mediumMinRecall }: FitOptions): Constraints => ({
  lowMaxFpr,
  mediumMaxFpr,
  highMaxFpr,
  mediumMinRecall,
});

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function summary({ lessons, levels, rules, wording }: Learned, changed: readonly string[], isDry: boolean) {
  const { low, medium, high } = levels;
  const list = changed.join(', ');
  return {
    ja: `投稿 ${lessons}件、ルール ${rules.size}件、n-gram ${wording.weights.size}件。水準: 低 ${low} 中 ${medium} 高 ${high}。${changed.length === 0 ? '変更なし' : isDry ? `変わるファイル: ${list}` : `書き込み: ${list}`}`,
    en: `${lessons} postings, ${rules.size} rules, ${wording.weights.size} n-grams. Levels: low ${low}, medium ${medium}, high ${high}. ${changed.length === 0 ? 'Nothing changed' : isDry ? `Would change: ${list}` : `Wrote ${list}`}`,
  };
}
