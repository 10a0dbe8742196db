/** `--baseline` and `--save-baseline`: this run beside an earlier one, and on record for a later one. */
import path from 'node:path';
import { type Comparison, REGRESSION } from '../../domain/comparison.js';
import type { FlagLevel, GateOutcome } from '../../domain/evaluation.js';
import type { Bilingual } from '../../domain/language.js';
import type { Scoring } from '../../domain/rule.js';
import { type Comparer, createComparer } from '../../evaluate/baseline/compare.js';
import { entryOf } from '../../evaluate/baseline/entry.js';
import { judgeRegression } from '../../evaluate/baseline/regression.js';
import type { Watcher } from '../../evaluate/watcher.js';
import { createBaselineWriter, readBaseline } from '../baseline-file.js';
import { fileSink } from '../file-sink.js';
import type { ExitCode, Invocation } from '../io.js';
import { createVoice } from '../voice.js';
import { type BaselineOptions, checkBaselineOptions } from './baseline-options.js';

export interface Baselines {
  readonly watchers: readonly Watcher[];
  /** When all postings were seen. */
  readonly compare: () => { readonly comparison: Comparison | null; readonly regression: readonly GateOutcome[] };
  /** Writes the baseline that was asked for, unless the run is incomplete or worse: the next one would be held against that. */
  readonly close: (code: ExitCode) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

export interface BaselinesRequest extends Pick<Invocation, 'io' | 'language'> {
  readonly options: BaselineOptions;
  readonly level: FlagLevel;
  /** Names of the slice columns. */
  readonly columns: readonly string[];
  readonly scoring: Scoring;
}

/** Throws a UsageError where a baseline can't be read or written. */
export async function openBaselines({
  options,
  level,
  columns,
  scoring,
  io,
  language,
}: BaselinesRequest): Promise<Baselines> {
  checkBaselineOptions(options);
  const { baseline: file, saveBaseline } = options;
  const comparer = file === undefined ? null : createComparer(readBaseline(file, io.cwd), { level, columns, scoring });
  const sink = saveBaseline === undefined ? null : await fileSink(path.resolve(io.cwd, saveBaseline));
  const writer = createBaselineWriter();
  let isWorse = false;
  return {
    watchers: [
      ...(comparer === null ? [] : [comparer.watch]),
      ...(sink === null ? [] : [(judged: Parameters<Watcher>[0]) => writer.add(entryOf(judged))]),
    ],
    compare: () => {
      const compared = compare(comparer, options);
      isWorse = compared.regression.some(({ passed }) => passed !== true);
      return compared;
    },
    close: async (code) => {
      if (sink === null) return;
      if (code === 2 || isWorse) {
        await sink.abandon();
        createVoice(io, language).say(isWorse ? WORSE : INCOMPLETE);
      } else {
        await writer.write(scoring, sink);
        await sink.close();
      }
    },
    abandon: async () => sink?.abandon(),
  };
}

const WORSE: Bilingual = {
  ja: '悪化しているため、ベースラインは書きませんでした（--fail-on-regression なしで書けます）',
  en: 'no baseline was written: this run is worse than the last one (leave out --fail-on-regression to write it)',
};

const INCOMPLETE: Bilingual = {
  ja: '不完全な評価のため、ベースラインは書きませんでした',
  en: 'no baseline was written: the run is incomplete',
};

function compare(comparer: Comparer | null, { failOnRegression, maxBroken }: BaselineOptions) {
  const comparison = comparer?.comparison() ?? null;
  if (comparison === null || failOnRegression !== true) return { comparison, regression: [] };
  const name = `${REGRESSION}${maxBroken === undefined ? '' : ` max-broken ${maxBroken.typed}`}`;
  return { comparison, regression: [judgeRegression(comparison, maxBroken?.most ?? { postings: 0 }, name)] };
}
