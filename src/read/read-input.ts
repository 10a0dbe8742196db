/** Opens one input, judges its encoding and format, and hands on what its reader reads. */
import { createReadStream } from 'node:fs';
import type { EncodingName } from './encoding.js';
import type { Input } from './find-inputs.js';
import { noteItem, problemItem, type ReadItem, type ReadOptions } from './reader.js';
import { type InputFormat, READERS } from './readers.js';

export interface InputOptions extends ReadOptions {
  /** null: judged from the file's name and first lines. */
  readonly format: InputFormat | null;
  /** null: judged from the bytes. */
  readonly encoding: EncodingName | null;
  /** Read when the input is standard input. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/**
 * Never throws for what is in the input or cannot be opened: that is a problem among the items. Throws a UsageError
 * when a column that was asked for is not there.
 */
export async function* readInput(input: Input, options: InputOptions): AsyncIterable<ReadItem> {
  const bytes = input.file === null ? options.stdin : createReadStream(input.path);
  const reader = READERS[options.format ?? formatOf(input.file)];
  let isEmpty = true;
  try {
    for await (const item of reader(decode(bytes, options.encoding ?? 'utf-8'), input.file, options)) {
      if (item.kind !== 'note') isEmpty = false;
      yield item;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    isEmpty = false;
    yield problemItem(input.file, null, { ja: `読めません: ${error.message}`, en: `cannot be read: ${error.message}` });
  }
  if (isEmpty) yield noteItem(input.file, { ja: '投稿がありません', en: 'there is no posting in it' });
}

const formatOf = (file: string | null): InputFormat => (/\.(jsonl|ndjson)$/i.test(file ?? '') ? 'jsonl' : 'text');

async function* decode(bytes: AsyncIterable<Uint8Array | string>, encoding: EncodingName): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
