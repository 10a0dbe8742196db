/** Opens one report of a run: its formatter, its page, and where it goes. */
import path from 'node:path';
import { usageError } from '../domain/errors.js';
import type { CreateFormatter, Formatter } from '../format/formatter.js';
import { FORMATTERS, type FormatName } from '../format/index.js';
import { createPage } from '../format/page.js';
import type { Mask } from '../indicators/index.js';
import { directOutput } from './direct.js';
import { isMasked, withMask } from './masking.js';
import type { OutputRequest } from './option-values.js';
import type { OutputsRequest } from './outputs.js';
import type { OnTerminal, Paged } from './pages.js';
import type { OutputState } from './resume/checkpoint.js';
import type { KeptSink } from './resume/kept-sink.js';
import type { Sink } from './sink.js';

export interface Output extends Paged {
  readonly format: FormatName;
  readonly terminal: OnTerminal;
  readonly sink: Sink;
  readonly isFile: boolean;
  /** By an earlier run, which wrote its start. */
  readonly isBegun: boolean;
}

/** Files that a later run can go on with. */
export interface KeptOutputs {
  /** What an earlier run left of each, in the order they are asked for; null where the run begins. */
  readonly states: readonly OutputState[] | null;
  readonly sinkFor: (file: string, state: OutputState | null) => KeptSink;
}

const NO_TERMINAL: OnTerminal = { color: false, width: null, linkFolder: null };

/** To be asked for one after the other. */
export async function opener(
  request: OutputsRequest,
): Promise<(output: OutputRequest | 'step summary') => Promise<Output>> {
  const { io, context, kept = null } = request;
  const createIn = creators(request);
  let files = 0;
  return async (output) => {
    const isSummary = output === 'step summary';
    const { format, path: file } = isSummary ? { format: 'markdown' as const, path: null } : output;
    const create = await createIn(format);
    const { color, width = null, linkFolder = null } = context;
    const terminal = file === null && !isSummary ? { color, width, linkFolder } : NO_TERMINAL;
    const formatter = create({ ...context, ...terminal });
    if (kept !== null) await checkKept(formatter, format);
    const state = file === null ? null : (kept?.states?.[files++] ?? null);
    if (state !== null) goOn(formatter, state);
    return {
      format,
      terminal,
      formatter,
      page: createPage(),
      sink: isSummary
        ? (await import('./step-summary.js')).stepSummarySink(io)
        : file === null
          ? directOutput(io)
          : await fileFor(path.resolve(io.cwd, file), kept, state),
      isFile: file !== null || isSummary,
      isBegun: state !== null,
    };
  };
}

async function fileFor(file: string, kept: KeptOutputs | null, state: OutputState | null): Promise<Sink> {
  return kept === null ? (await import('./file-sink.js')).fileSink(file) : kept.sinkFor(file, state);
}

type CreateIn = (format: FormatName) => Promise<CreateFormatter>;

/** Masked formats of one run call a contact by the same name. */
function creators({ mask: asked }: OutputsRequest): CreateIn {
  let mask: Mask | null = null;
  return async (format) => {
    const create = await FORMATTERS[format]();
    if (!isMasked(format, asked)) return create;
    mask ??= (await import('../indicators/index.js')).createMask();
    return withMask(create, mask);
  };
}

/** Throws a UsageError for one that holds what a later run can't be told. */
async function checkKept({ isPlain, handover }: Formatter, format: FormatName): Promise<void> {
  if (isPlain !== true && handover === undefined)
    throw usageError((await import('./resume/words.js')).heldFormat(format));
}

export const isKept = (sink: Sink): sink is KeptSink => 'sync' in sink;

export function stateOf({ sink, page, formatter: { handover } }: Output): OutputState | null {
  if (!isKept(sink)) return null;
  const length = sink.length() + page.at;
  if (handover === undefined) return { length, settled: null, collected: null };
  const collected = handover.collected();
  handover.collect(collected);
  return { length, settled: handover.settled(), collected };
}

function goOn({ handover }: Formatter, { settled, collected }: OutputState): void {
  if (settled !== null) handover?.goOn(settled);
  if (collected !== null) handover?.collect(collected);
}
