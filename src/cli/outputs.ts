/** The reports of one run: one on standard output, and as many in files as were asked for. */
import path from 'node:path';
import { type Problem, usageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import type { Level, Report } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import type { FormatContext } from '../format/formatter.js';
import type { FormatName } from '../format/index.js';
import { take } from '../format/page.js';
import type { Io } from './io.js';
import { isKept, type KeptOutputs, type Output, opener, stateOf } from './open-output.js';
import type { OutputRequest } from './option-values.js';
import { type FilledPage, type PagesRequest, putPosting } from './pages.js';
import type { OutputState } from './resume/checkpoint.js';

export interface OutputsRequest {
  readonly io: Io;
  /** What `-f` asks for; null where it wasn't given. */
  readonly printed: FormatName | null;
  readonly written: readonly OutputRequest[];
  /** Files that are not written here, but no report may go there. */
  readonly beside?: readonly string[];
  /** Postings below are left out. */
  readonly minLevel: Level;
  /** Whether contacts are hidden; undefined: as is usual for each format. */
  readonly mask?: boolean | undefined;
  readonly context: FormatContext;
  /** Files that a later run can go on with; null for files that appear at once and whole. */
  readonly kept?: KeptOutputs | null;
}

export interface Outputs {
  /** Puts the posting on the pages, and says why it is not on one of them. */
  readonly posting: (posting: Posting, report: Report) => readonly Problem[];
  /** Whether so much stands on the pages that it should be written. */
  readonly isFull: () => boolean;
  /** Writes the pages. False when nobody reads any of the reports any more. */
  readonly flush: () => Promise<boolean>;
  /** Writes pages that another thread has filled, one for each output that was opened. */
  readonly append: (pages: readonly FilledPage[]) => Promise<boolean>;
  /** How a thread fills pages; null where this one has to do it alone. */
  readonly split: PagesRequest | null;
  /** What it must know of the postings so far, one thing for each output; null as long as that isn't settled. */
  readonly settled: () => readonly unknown[] | null;
  /** `closing`: called when all is written and no file has its name yet. */
  readonly end: (summary: Summary, closing?: () => Promise<void>) => Promise<void>;
  /** Of a run that was stopped: standard output gets its end, files don't appear. */
  readonly stop: (summary: Summary) => Promise<void>;
  /** What a later run must know of the files to go on with them; the pages count as written. */
  readonly states: () => readonly OutputState[];
  /** Puts the files on disk. */
  readonly sync: () => Promise<void>;
  /** Files that are not complete don't appear. */
  readonly abandon: () => Promise<void>;
}

/** Bytes that go out in one piece. */
const FULL = 1024 * 1024;

/** Throws a UsageError where something can't be written. */
export async function openOutputs(request: OutputsRequest): Promise<Outputs> {
  const wanted = distinct(request.written, request.printed, request.io.cwd);
  const beside = (request.beside ?? []).map((file) => ({ format: 'json', path: file }) as const);
  distinct([...wanted, ...beside], null, request.io.cwd);
  const opened: Output[] = [];
  const abandon = async (): Promise<void> => {
    await Promise.all(opened.map(({ sink }) => sink.abandon()));
  };
  try {
    const open = await opener(request);
    for (const output of wanted) opened.push(await open(output));
    if (wanted.some(({ format }) => format === 'github')) opened.push(await open('step summary'));
    const read = await writeAll(opened, ({ formatter, isBegun }) => (isBegun ? '' : formatter.begin()));
    return started(read, request, abandon);
  } catch (error) {
    await abandon();
    throw error;
  }
}

function started(
  opened: readonly Output[],
  { minLevel, context }: OutputsRequest,
  abandon: () => Promise<void>,
): Outputs {
  let outputs = opened;
  return {
    posting: (posting, report) => putPosting(outputs, minLevel, posting, report),
    isFull: () => outputs.some(({ page }) => page.at >= FULL),
    flush: async () => {
      outputs = await writeAll(outputs, ({ page }) => take(page));
      return outputs.length > 0;
    },
    append: async (pages) => {
      opened.forEach(({ formatter }, at) => void formatter.handover?.collect(pages[at]?.collected));
      outputs = await writeAll(outputs, (output) => pages[opened.indexOf(output)]?.bytes ?? '');
      return outputs.length > 0;
    },
    split: splitOf(opened, minLevel, context),
    settled: () => settledBy(opened),
    end: async (summary, closing) => {
      outputs = await writeAll(outputs, ({ page }) => take(page));
      outputs = await writeAll(outputs, ({ formatter }) => formatter.end(summary));
      await closing?.();
      for (const { sink } of outputs) await sink.close();
    },
    stop: async (summary) => {
      const [files, printed] = [opened.filter(({ isFile }) => isFile), outputs.filter(({ isFile }) => !isFile)];
      for (const { sink } of files) await sink.abandon();
      for (const { sink } of await writeAll(printed, ({ formatter }) => formatter.end(summary))) await sink.close();
    },
    states: () => opened.flatMap((output) => stateOf(output) ?? []),
    sync: async () => {
      for (const { sink } of opened) if (isKept(sink)) await sink.sync();
    },
    abandon,
  };
}

function splitOf(
  opened: readonly Output[],
  minLevel: Level,
  { language, version, details, bom, columns }: FormatContext,
): PagesRequest | null {
  if (!opened.every(({ formatter: { isPlain, handover } }) => isPlain === true || handover !== undefined)) return null;
  const outputs = opened.map(({ format, terminal }) => ({ format, ...terminal }));
  return { outputs, minLevel, context: { language, version, details, bom, ...(columns && { columns }) } };
}

/** true for those of which nothing need be known. */
function settledBy(opened: readonly Output[]): readonly unknown[] | null {
  const settled = opened.map(({ formatter: { handover } }) => (handover === undefined ? true : handover.settled()));
  return settled.includes(null) ? null : settled;
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
