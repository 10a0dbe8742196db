/** Where the report of an evaluation goes: all places are opened before the first posting is judged. */
import path from 'node:path';
import type { EvaluationReport } from '../../domain/evaluation.js';
import type { EvalContext } from '../../format/eval-formatter.js';
import { EVAL_FORMATTERS, type EvalFormatName } from '../../format/eval-index.js';
import { formatEvalMarkdown } from '../../format/eval-markdown.js';
import { fileSink } from '../file-sink.js';
import type { Io } from '../io.js';
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
  readonly context: EvalContext;
}

export interface EvalOutputs {
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
  context,
}: EvalOutputsRequest): Promise<EvalOutputs> {
  const wanted = distinct(written, printed, io.cwd);
  distinct([...wanted, ...beside.map((path) => ({ format: 'json', path }) as const)], null, io.cwd);
  const opened: { readonly textOf: (report: EvaluationReport) => string; readonly sink: Sink }[] = [];
  const abandon = async (): Promise<void> => {
    await Promise.all(opened.map(({ sink }) => sink.abandon()));
  };
  try {
    for (const { format, path: file } of wanted) {
      const sink = file === null ? streamSink(io.stdout, 'stdout') : await fileSink(path.resolve(io.cwd, file));
      const own = file === null ? context : { ...context, color: false };
      opened.push({ textOf: (report) => EVAL_FORMATTERS[format](report, own), sink });
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    write: async (report) => {
      for (const { textOf, sink } of opened) await sink.write(textOf(report));
      for (const { sink } of opened) await sink.close();
      if (wanted.some(({ format }) => format === 'github'))
        await addToStepSummary(formatEvalMarkdown(report, context), io);
    },
    abandon,
  };
}
