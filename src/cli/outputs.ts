/** The reports of one run: one on standard output, and as many in files as were asked for. */
import path from 'node:path';
import { type Problem, UsageError, usageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import { atLeast, type Level, type Report } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import type { FormatContext, Formatter } from '../format/formatter.js';
import { FORMATTERS, type FormatName } from '../format/index.js';
import type { Io } from './io.js';
import type { OutputRequest } from './option-values.js';
import { type Sink, streamSink } from './sink.js';

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
  readonly posting: (posting: Posting, report: Report) => Promise<Written>;
  readonly end: (summary: Summary) => Promise<void>;
  /** Files that are not complete don't appear. */
  readonly abandon: () => Promise<void>;
}

export interface Written {
  /** False when nobody reads any of the reports any more. */
  readonly isRead: boolean;
  /** Why the posting is not in one of them. */
  readonly problems: readonly Problem[];
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
    return started(await writeAll(opened, ({ begin }) => begin()), request.minLevel, abandon);
  } catch (error) {
    await abandon();
    throw error;
  }
}

function started(opened: readonly Output[], minLevel: Level, abandon: () => Promise<void>): Outputs {
  let outputs = opened;
  return {
    posting: async (posting, report) => {
      const problems: Problem[] = [];
      const textOf = (formatter: Formatter): string => unlessWrong(() => formatter.posting(posting, report), problems);
      if (atLeast(report.level, minLevel)) outputs = await writeAll(outputs, textOf);
      return { isRead: outputs.length > 0, problems };
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

/** A format that can't hold a posting goes on without it. */
function unlessWrong(textOf: () => string, problems: Problem[]): string {
  try {
    return textOf();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    problems.push(...error.problems);
    return '';
  }
}

/** Two reports can't share a place. `-o text=-` says what `-f text` says. */
export function distinct<Format extends string>(
  written: readonly OutputRequest<Format | 'text'>[],
  printed: Format | 'text' | null,
  cwd: string,
): OutputRequest<Format | 'text'>[] {
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
  const create = await FORMATTERS[format]();
  if (file === null) return { formatter: create(context), sink: streamSink(io.stdout, 'stdout') };
  const { fileSink } = await import('./file-sink.js');
  const formatter = create({ ...context, color: false });
  return { formatter, sink: await fileSink(path.resolve(io.cwd, file)) };
}
