/** What the argument of `explain` and `tokens` stands for: a file, standard input, or the text itself. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import { findInputs, type Input } from '../read/index.js';
import { postingOf } from '../scanner.js';
import type { Config } from './config.js';
import type { ExitCode, Invocation } from './io.js';
import { type Item, itemsOf } from './postings.js';
import { inputOptionsOf, type ReadingOptions } from './read-options.js';
import { createVoice } from './voice.js';

/** A text that ends like this was meant as a file. */
const LOOKS_LIKE_A_FILE = /^[^\s。、！？]+\.(?:txt|md|csv|tsv|json|jsonl|ndjson|log)$/i;
const STDIN: Input = { file: null, path: '' };

export interface OneTextRequest {
  /** undefined: standard input. */
  readonly argument: string | undefined;
  readonly options: ReadingOptions & { readonly id?: string };
  readonly settings: Config;
}

/** Calls `show` for each posting, or for the one with the id asked for. */
export async function forEachPosting(
  { argument, options, settings }: OneTextRequest,
  { io, language }: Invocation,
  show: (posting: Posting) => Promise<void>,
): Promise<ExitCode> {
  const voice = createVoice(io, language);
  let code: ExitCode = 0;
  let shown = 0;
  for await (const item of await itemsFor(argument, inputOptionsOf(options, settings, io.stdin), io.cwd)) {
    if (item.kind === 'note') voice.note(item.file, item.note);
    else if (item.kind !== 'posting') {
      voice.problem(item.problem);
      code = 2;
    } else if (options.id === undefined || options.id === item.posting.id) {
      await show(item.posting);
      shown += 1;
    }
  }
  if (shown > 0 || options.id === undefined) return code;
  voice.problem({
    file: argument ?? null,
    message: { ja: `ID ${options.id} の投稿はありません`, en: `there is no posting with the id ${options.id}` },
  });
  return 2;
}

type InputOptions = ReturnType<typeof inputOptionsOf>;

async function itemsFor(
  argument: string | undefined,
  options: InputOptions,
  cwd: string,
): Promise<AsyncIterable<Item> | Item[]> {
  if (argument === undefined || argument === '-')
    return itemsOf([STDIN], { ...options, format: options.format ?? 'text' });
  if (argument !== '' && existsSync(path.resolve(cwd, argument))) {
    const { inputs, problems } = await findInputs([argument], cwd);
    if (problems.length > 0) throw new UsageError(problems);
    return itemsOf(inputs, options);
  }
  if (LOOKS_LIKE_A_FILE.test(argument))
    throw new UsageError([{ file: argument, message: { ja: 'ファイルがありません', en: 'no such file' } }]);
  return [{ kind: 'posting', posting: postingOf(argument) }];
}
