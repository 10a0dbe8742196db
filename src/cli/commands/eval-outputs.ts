/** Where the report of an evaluation goes: all places are opened before the first posting is judged. */
import path from 'node:path';
import type { EvaluationReport } from '../../domain/evaluation.js';
import type { Watcher } from '../../evaluate/watcher.js';
import type { EvalContext } from '../../format/eval-formatter.js';
import { EVAL_FORMATTERS, type EvalFormatName } from '../../format/eval-index.js';
import { fileSink } from '../file-sink.js';
import type { Io } from '../io.js';
import { isMasked } from '../masking.js';
import type { OutputRequest } from '../option-values.js';
import { distinct } from '../outputs.js';
import { type Sink, streamSink } from '../sink.js';
import { addToStepSummary } from '../step-summary.js';

export interface EvalOutputsRequest {
  readonly io: Io;
  readonly printed: EvalFormatName | null;
  readonly written: readonly OutputRequest<EvalFormatName>[];
  /** Files that are not written here, but no report may go there. */
  readonly beside: readonly string[];
  /** Whether contacts are hidden; undefined: as is usual for each format. */
  readonly mask: boolean | undefined;
  readonly context: EvalContext;
}

export interface EvalOutputs {
  readonly watchers: readonly Watcher[];
  readonly write: (report: EvaluationReport) => Promise<void>;
  /** Files that are not complete don't appear. */
  readonly abandon: () => Promise<void>;
}

/** Throws a UsageError where something can't be written. */
export async function openEvalOutputs({
  io,
  printed,
  written,
  beside,
  mask: asked,
  context,
}: EvalOutputsRequest): Promise<EvalOutputs> {
  const wanted = distinct(written, printed, io.cwd);
  distinct([...wanted, ...beside.map((path) => ({ format: 'json', path }) as const)], null, io.cwd);
  const mask = wanted.some(({ format }) => isMasked(format, asked))
    ? (await import('./eval-masking.js')).createEvalMask()
    : null;
  const textIn = async (format: EvalFormatName, own: EvalContext): Promise<TextOf> => {
    const formatted = await EVAL_FORMATTERS[format]();
    return (report) => formatted(mask !== null && isMasked(format, asked) ? mask.report(report) : report, own);
  };
  const opened: { readonly textOf: TextOf; readonly sink: Sink }[] = [];
  const abandon = async (): Promise<void> => {
    await Promise.all(opened.map(({ sink }) => sink.abandon()));
  };
  try {
    for (const { format, path: file } of wanted) {
      const textOf = await textIn(format, file === null ? context : { ...context, color: false });
      const sink = file === null ? streamSink(io.stdout, 'stdout') : await fileSink(path.resolve(io.cwd, file));
      opened.push({ textOf, sink });
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    watchers: mask === null ? [] : [mask.watch],
    write: async (report) => {
      for (const { textOf, sink } of opened) await sink.write(textOf(report));
      for (const { sink } of opened) await sink.close();
      if (wanted.some(({ format }) => format === 'github'))
        await addToStepSummary((await textIn('markdown', context))(report), io);
    },
    abandon,
  };
}

type TextOf = (report: EvaluationReport) => string;
