/** Opens one input, judges its encoding and format, and hands on what its reader reads. */
import { UsageError } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import { decodeBytes } from './bytes/decode.js';
import { type EncodingName, SPOKEN_NAMES } from './bytes/encoding.js';
import { createBreakCounter } from './cut-lines.js';
import { createDating } from './dated.js';
import { formatByContent, formatByName, isEnoughToTell, readAs } from './detect-format.js';
import type { Input } from './inputs.js';
import { peek } from './peek.js';
import {
  isRawBatch,
  type MarkedBatch,
  noteItem,
  postingItem,
  problemItem,
  type ReadBatch,
  type ReadItem,
  type ReadOptions,
  unreadable,
} from './reader.js';
import { type InputFormat, READERS } from './readers.js';
import { bytesOf } from './whole-file.js';

export interface InputOptions extends ReadOptions {
  /** null: judged from the file's name and first lines. */
  readonly format: InputFormat | null;
  /** null: judged from the bytes. */
  readonly encoding: EncodingName | null;
  /** YYYY-MM-DD for postings whose row has no date. */
  readonly date?: string | null;
  /** Read when the input is standard input. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Told how many bytes were read, again and again. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Never throws for what is in the input or cannot be opened: that is a problem among the items. Throws a UsageError
 * when a column that was asked for is not there.
 */
export const readInput = (input: Input, options: InputOptions): AsyncIterable<ReadBatch> =>
  readMarked(input, { ...options, isMarked: false }) as AsyncIterable<ReadBatch>;

/** With bookmarks, where they are asked for. */
export async function* readMarked(input: Input, options: InputOptions): AsyncIterable<MarkedBatch> {
  const { file } = input;
  const asides: ReadItem[] = [];
  const dated = createDating(options.date ?? null);
  let isEmpty = true;
  try {
    const source = file === null ? options.stdin : bytesOf(input, asides);
    const text = textOf(
      options.onRead === undefined ? source : counted(source, options.onRead),
      options.encoding,
      file,
      asides,
    );
    for await (const items of readDecoded(text, file, options)) {
      if (isRawBatch(items)) {
        isEmpty &&= items.ends.length === 0;
        yield asides.splice(0);
        yield { ...items, date: options.date ?? null };
        continue;
      }
      isEmpty &&= items.every(({ kind }) => kind === 'note');
      const datedItems = items.map((item) => (item.kind === 'posting' ? postingItem(dated(item.posting)) : item));
      yield [...asides.splice(0), ...datedItems];
    }
  } catch (error) {
    if (error instanceof UsageError || !isSystemError(error)) throw error;
    asides.push(problemItem(file, null, unreadable(error.code)));
  }
  isEmpty &&= asides.every(({ kind }) => kind === 'note');
  yield isEmpty ? [...asides, noteItem(file, NOTHING)] : asides;
}

async function* readDecoded(
  text: AsyncIterable<string>,
  file: string | null,
  options: InputOptions,
): AsyncIterable<MarkedBatch> {
  const known = options.format ?? formatByName(file);
  if (known !== null) {
    yield* (await READERS[known]())(text, file, options);
    return;
  }
  const peeked = await peek(text, isEnoughToTell);
  const format = await formatByContent(peeked, file, options.textColumns);
  if (isUnexpected(format, file)) yield [noteItem(file, readAs(format))];
  yield* (await READERS[format]())(peeked.chunks, file, options);
}

/** What else there is to say of the bytes goes to `asides`: the encoding as soon as it is known, losses at the end. */
async function* textOf(
  source: AsyncIterable<Uint8Array | string>,
  chosen: EncodingName | null,
  file: string | null,
  asides: ReadItem[],
): AsyncIterable<string> {
  const countBreaks = createBreakCounter();
  let name: EncodingName = 'utf-8';
  let losses = 0;
  let firstLine = 0;
  for await (const part of decodeBytes(source, chosen)) {
    if (part.kind === 'binary') {
      asides.push(problemItem(file, null, part.what));
      return;
    }
    if (part.kind === 'encoding') {
      name = part.name;
      if (chosen === null && name !== 'utf-8') asides.push(noteItem(file, decodedAs(name)));
      continue;
    }
    const { text, losses: lost, firstLoss } = part.decoded;
    if (lost > 0 && losses === 0) firstLine = 1 + countBreaks(text.slice(0, firstLoss));
    else if (losses === 0) countBreaks(text);
    losses += lost;
    yield text;
  }
  if (losses > 0) asides.push(problemItem(file, firstLine, undecodable(losses, name)));
}

async function* counted<Chunk extends Uint8Array | string>(
  source: AsyncIterable<Chunk>,
  onRead: (bytes: number) => void,
): AsyncIterable<Chunk> {
  for await (const chunk of source) {
    onRead(chunk.length);
    yield chunk;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** JSON shows by itself that it was not taken for a text. */
const isUnexpected = (format: InputFormat, file: string | null): boolean =>
  format === 'csv' || format === 'tsv' || (format !== 'text' && /\.te?xt$/i.test(file ?? ''));

const NOTHING: Bilingual = { ja: '投稿がありません', en: 'there is no posting in it' };

const decodedAs = (name: EncodingName): Bilingual => ({
  ja: `文字コードを ${SPOKEN_NAMES[name]} と判断しました（--encoding で指定できます）`,
  en: `judged to be in ${SPOKEN_NAMES[name]} (--encoding names another)`,
});

const undecodable = (losses: number, name: EncodingName): Bilingual => ({
  ja: `${SPOKEN_NAMES[name]} として読めない箇所が${losses}か所あり、U+FFFD で置き換えました。最初はこの行です（--encoding で指定できます）`,
  en: `not valid ${SPOKEN_NAMES[name]} and replaced by U+FFFD: ${losses}, the first on this line (--encoding names another)`,
});
