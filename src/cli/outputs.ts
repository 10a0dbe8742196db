/** The reports of one run: one on standard output, and as many in files as were asked for. */
import path from 'node:path';
import { usageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import { atLeast, type Level, type Report } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import type { FormatContext, Formatter } from '../format/formatter.js';
import { FORMATTERS, type FormatName } from '../format/index.js';
import type { Io } from './io.js';
import type { OutputRequest } from './option-values.js';
import { fileSink, type Sink, streamSink } from './sink.js';

export interface OutputsRequest {
  readonly io: Io;
  /** What `-f` asks for; null where it wasn't given. */
  readonly printed: FormatName | null;
  readonly written: readonly OutputRequest[];
  /** Postings below are left out. */
  readonly minLevel: Level;
  readonly context: FormatContext;
}

export interface Outputs {
  /** False when nobody reads any of the reports any more. */
  readonly posting: (posting: Posting, report: Report) => Promise<boolean>;
  readonly end: (summary: Summary) => Promise<void>;
  /** Files that are not complete don't appear. */
  readonly abandon: () => Promise<void>;
}

interface Output {
  readonly formatter: Formatter;
  readonly sink: Sink;
}

/** Throws a UsageError where something can't be written. */
export async function openOutputs(request: OutputsRequest): Promise<Outputs> {
  const wanted = distinct(request.written, request.printed, request.io.cwd);
  const opened: Output[] = [];
  const abandon = async (): Promise<void> => {
    await Promise.all(opened.map(({ sink }) => sink.abandon()));
  };
  try {
    for (const output of wanted) opened.push(await open(output, request));
    const begun = await writeAll(opened, ({ begin }) => begin());
    return started(begun, request.minLevel, abandon);
  } catch (error) {
    await abandon();
    throw error;
  }
}

function started(opened: readonly Output[], minLevel: Level, abandon: () => Promise<void>): Outputs {
  let outputs = opened;
  return {
    posting: async (posting, report) => {
      if (atLeast(report.level, minLevel)) outputs = await writeAll(outputs, (one) => one.posting(posting, report));
      return outputs.length > 0;
    },
    end: async (summary) => {
      outputs = await writeAll(outputs, ({ end }) => end(summary));
      for (const { sink } of outputs) await sink.close();
    },
    abandon,
  };
}

/** The outputs that are still read. */
async function writeAll(outputs: readonly Output[], textOf: (formatter: Formatter) => string): Promise<Output[]> {
  const read: Output[] = [];
  for (const output of outputs) if (await output.sink.write(textOf(output.formatter))) read.push(output);
  return read;
}

/** Two reports can't share a place. `-o text=-` says what `-f text` says. */
function distinct(written: readonly OutputRequest[], printed: FormatName | null, cwd: string): OutputRequest[] {
  const all = printed === null ? [...written] : [{ format: printed, path: null }, ...written];
  if (!all.some((output) => output.path === null)) all.unshift({ format: 'text', path: null });
  const places = all.map((output) => (output.path === null ? '-' : path.resolve(cwd, output.path)));
  const twice = places.find((place, at) => places.indexOf(place) !== at);
  if (twice === undefined) return all;
  throw usageError({
    ja: twice === '-' ? '標準出力に出せる形式は一つだけです' : `同じファイルに二つの形式は書けません: ${twice}`,
    en: twice === '-' ? 'standard output takes one format only' : `two reports can't go to the same file ${twice}`,
  });
}

async function open({ format, path: file }: OutputRequest, { io, context }: OutputsRequest): Promise<Output> {
  if (file === null) return { formatter: FORMATTERS[format](context), sink: streamSink(io.stdout, 'stdout') };
  const formatter = FORMATTERS[format]({ ...context, color: false });
  return { formatter, sink: await fileSink(path.resolve(io.cwd, file)) };
}
