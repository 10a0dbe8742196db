/** Reads bytes or text in memory, in one piece or cut anywhere. */
import type { Problem } from '../../src/domain/errors.js';
import type { Posting } from '../../src/domain/posting.js';
import { type InputOptions, isRawBatch, readInput } from '../../src/read/index.js';
import type { ReadItem } from '../../src/read/reader.js';

export interface Outcome {
  readonly items: readonly ReadItem[];
  readonly postings: readonly Posting[];
  readonly problems: readonly Problem[];
  /** In English. */
  readonly notes: readonly string[];
  readonly texts: readonly string[];
  /** `row:line` of each posting. */
  readonly places: readonly string[];
  /** `line: message` in English. */
  readonly faults: readonly string[];
}

/** `file`: only a name to judge by; `cuts`: where the bytes are cut, in any order. */
export async function read(
  input: string | Uint8Array,
  options: Partial<InputOptions> & { file?: string; cuts?: readonly number[] } = {},
): Promise<Outcome> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  const items: ReadItem[] = [];
  const { file, cuts = [], ...rest } = options;
  const input_ = { file: file ?? null, path: '' };
  const stdin = pieces(bytes, cuts);
  for await (const batch of readInput(input_, { ...PLAIN, stdin, ...rest }))
    if (!isRawBatch(batch)) items.push(...batch);
  const postings = items.flatMap((item) => (item.kind === 'posting' ? [item.posting] : []));
  const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []));
  return {
    items,
    postings,
    problems,
    notes: items.flatMap((item) => (item.kind === 'note' ? [item.note.en] : [])),
    texts: postings.map(({ text }) => text),
    places: postings.map(({ source }) => `${source.row}:${source.line}`),
    faults: problems.map(({ line, message }) => `${line ?? '-'}: ${message.en}`),
  };
}

const PLAIN: Omit<InputOptions, 'stdin'> = {
  format: null,
  encoding: null,
  textColumns: [],
  idColumn: null,
  delimiter: null,
  header: true,
};

export async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncIterable<Uint8Array> {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...places, bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}
