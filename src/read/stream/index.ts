/** Reading for engines: one line, one thing to answer, whatever the line holds. */
import type { Ask } from '../../domain/answer.js';
import { createDating } from '../dated.js';
import type { ReadOptions } from '../reader.js';
import { createByteCutter, type LineBytes } from './cut-bytes.js';
import { decodeLine } from './decode-line.js';
import { askInJson } from './jsonl.js';
import { askInRow, rowColumnsOf } from './tsv.js';

export const STREAM_FORMATS = ['jsonl', 'tsv'] as const;
export type StreamFormat = (typeof STREAM_FORMATS)[number];

export interface StreamOptions extends Pick<ReadOptions, 'textColumns' | 'idColumn'> {
  readonly format: StreamFormat;
  /** YYYY-MM-DD for postings whose record has no date. */
  readonly date: string | null;
}

const MARK = Buffer.from('\uFEFF');

/**
 * Throws a UsageError at once for columns that can't be. The lists hold what a chunk completes; they may be empty.
 * `isCut`: asked at the end, whether what stands behind the last line break is but a part of a line.
 */
export function readAsks(
  source: AsyncIterable<Buffer>,
  options: StreamOptions,
  isCut: () => boolean,
): AsyncGenerator<Ask[]> {
  const dated = createDating(options.date);
  const read = readerOf(options);
  let row = 0;
  const askOf = (bytes: LineBytes): Ask => {
    row += 1;
    const isMarked = row === 1 && bytes?.subarray(0, MARK.length).equals(MARK) === true;
    const ask = read(decodeLine(isMarked ? (bytes?.subarray(MARK.length) ?? null) : bytes), row);
    return 'posting' in ask ? { id: ask.id, posting: dated(ask.posting) } : ask;
  };
  return (async function* () {
    const { cut, rest } = createByteCutter();
    for await (const chunk of source) yield cut(chunk).map(askOf);
    const last = rest();
    if (last !== undefined && !isCut()) yield [askOf(last)];
  })();
}

function readerOf(options: StreamOptions) {
  if (options.format === 'jsonl')
    return (line: ReturnType<typeof decodeLine>, row: number) => askInJson(line, row, options);
  const columns = rowColumnsOf(options);
  return (line: ReturnType<typeof decodeLine>, row: number) => askInRow(line, row, columns);
}
