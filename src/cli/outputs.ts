/** The reports of one run: one on standard output, and as many in files as were asked for. */
import path from 'node:path';
import { type Problem, UsageError, usageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import { atLeast, type Level, type Report } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import type { FormatContext, Formatter } from '../format/formatter.js';
import { FORMATTERS, type FormatName } from '../format/index.js';
import { createPage, type Page, take } from '../format/page.js';
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
  /** Puts the posting on the pages, and says why it is not on one of them. */
  readonly posting: (posting: Posting, report: Report) => readonly Problem[];
  /** Whether so much stands on the pages that it should be written. */
  readonly isFull: () => boolean;
  /** Writes the pages. False when nobody reads any of the reports any more. */
  readonly flush: () => Promise<boolean>;
  readonly end: (summary: Summary) => Promise<void>;
  /** Files that are not complete don't appear. */
  readonly abandon: () => Promise<void>;
}

interface Output {
  readonly formatter: Formatter;
  readonly sink: Sink;
  readonly page: Page;
}

/** Bytes that go out in one piece. */
const FULL = 1024 * 1024;
const NO_PROBLEMS: readonly Problem[] = [];

/** Throws a UsageError where something can't be written. */
export async function openOutputs(request: OutputsRequest): Promise<Outputs> {
  const wanted = distinct(request.written, request.printed, request.io.cwd);
  const opened: Output[] = [];
  const abandon = async (): Promise<void> => {
    await Promise.all(opened.map(({ sink }) => sink.abandon()));
  };
  try {
    for (const output of wanted) opened.push(await open(output, request));
    return started(await writeAll(opened, ({ formatter }) => formatter.begin()), request.minLevel, abandon);
  } catch (error) {
    await abandon();
    throw error;
  }
}

function started(opened: readonly Output[], minLevel: Level, abandon: () => Promise<void>): Outputs {
  let outputs = opened;
  return {
    posting: (posting, report) =>
      atLeast(report.level, minLevel) ? outputs.flatMap((output) => put(output, posting, report)) : NO_PROBLEMS,
    isFull: () => outputs.some(({ page }) => page.at >= FULL),
    flush: async () => {
      outputs = await writeAll(outputs, ({ page }) => take(page));
      return outputs.length > 0;
    },
    end: async (summary) => {
      outputs = await writeAll(outputs, ({ page }) => take(page));
      outputs = await writeAll(outputs, ({ formatter }) => formatter.end(summary));
      for (const { sink } of outputs) await sink.close();
    },
    abandon,
  };
}

/** The outputs that are still read. */
async function writeAll(
  outputs: readonly Output[],
  textOf: (output: Output) => string | Uint8Array,
): Promise<Output[]> {
  const read: Output[] = [];
  for (const output of outputs) if (await output.sink.write(textOf(output))) read.push(output);
  return read;
}

/** A format that can't hold a posting goes on without it. */
function put({ formatter, page }: Output, posting: Posting, report: Report): readonly Problem[] {
  const before = page.at;
  try {
    formatter.posting(page, posting, report);
    return NO_PROBLEMS;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    page.at = before;
    return error.problems;
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
  const page = createPage();
  if (file === null) return { formatter: create(context), sink: streamSink(io.stdout, 'stdout'), page };
  const { fileSink } = await import('./file-sink.js');
  const formatter = create({ ...context, color: false });
  return { formatter, sink: await fileSink(path.resolve(io.cwd, file)), page };
}
