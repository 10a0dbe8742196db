/** What holds of every reader: bytes cut anywhere give the same, another thread reads the same, and what can't be decoded is named. */
import assert from 'node:assert/strict';
import { ENCODINGS, type EncodingName, isRawBatch, readInput } from '../../../src/read/index.js';
import { createRawReader } from '../../../src/read/read-raw.js';
import type { ReadItem } from '../../../src/read/reader.js';
import { type Outcome, pieces, read } from '../../read/reading.js';
import { choicesFor, oneOf } from '../choices.js';

export interface Reading extends Outcome {
  /** As a strict decoder reads the bytes; null where it doesn't, or where they were taken for no text. */
  readonly decoded: string | null;
  /** Without those of bytes that can't be decoded. */
  readonly unread: readonly string[];
}

type Options = NonNullable<Parameters<typeof read>[1]>;

/** In the encoding that is chosen, and in the one that is guessed. Throws where one way of reading gives another outcome. */
export async function readEveryWay(input: string, options: Options, look: (reading: Reading) => void): Promise<void> {
  const bytes = Buffer.from(input, 'latin1');
  const choose = choicesFor(input);
  for (const encoding of [null, oneOf(choose, ENCODINGS)]) {
    const given = { ...options, encoding };
    const whole = await read(bytes, given);
    const some = Array.from({ length: 1 + choose(6) }, () => choose(bytes.length + 1));
    const every = bytes.length <= MOST_PIECES ? Array.from({ length: bytes.length }, (_, at) => at) : [];
    for (const cuts of [some, every]) assert.deepEqual(essence(await read(bytes, { ...given, cuts })), essence(whole));
    // Records are handed on unread only where nobody asks where they stood.
    if (options.format !== undefined && options.keepsOrigins !== true)
      assert.deepEqual(withoutNotes(await readElsewhere(bytes, given, some)), withoutNotes(whole.items));
    assertPlaced(whole, bytes);
    look(readingOf(whole, bytes, encoding));
  }
}

const MOST_PIECES = 400;

/** Notes may come earlier or later. */
const essence = ({ items, notes }: Outcome) => ({ rest: withoutNotes(items), notes: notes.toSorted() });
const withoutNotes = (items: readonly ReadItem[]) => items.filter(({ kind }) => kind !== 'note');

/** Records that are cut here and read as by another thread. */
async function readElsewhere(bytes: Buffer, options: Options, cuts: readonly number[]): Promise<ReadItem[]> {
  const itemsOf = createRawReader();
  const items: ReadItem[] = [];
  const all = { ...PLAIN, ...options, stdin: pieces(bytes, cuts), isRaw: () => true };
  for await (const batch of readInput({ file: null, path: '' }, all))
    items.push(...(isRawBatch(batch) ? itemsOf(structuredClone(batch)) : batch));
  return items;
}

const PLAIN = { format: null, encoding: null, textColumns: [], idColumn: null, delimiter: null, header: true };

/** Rows are counted, and lines are those of the input. */
function assertPlaced({ postings, problems }: Outcome, bytes: Buffer): void {
  const lines = 2 + bytes.filter((byte) => byte === 0x0a || byte === 0x0d).length;
  for (const { line } of [...postings.map(({ source }) => source), ...problems])
    assert.ok(line === undefined || (line >= 1 && line <= lines), `line ${line} of ${lines}`);
  for (const { message } of problems) assert.ok(message.ja !== '' && message.en !== '');
}

function readingOf(outcome: Outcome, bytes: Buffer, asked: EncodingName | null): Reading {
  const isLossy = outcome.problems.some(({ message }) => IS_LOSS.test(message.en));
  const isText = !outcome.problems.some(({ message }) => IS_NO_TEXT.test(message.en));
  const encoding = asked === null ? guessed(outcome) : marked(bytes, asked);
  const decoded = isText ? strictly(bytes, encoding) : null;
  if (isText) assert.equal(decoded === null, isLossy, `${encoding}: what can't be decoded is named, and nothing else`);
  const unread = outcome.problems.map(({ message }) => message.en).filter((message) => !IS_LOSS.test(message));
  return { ...outcome, decoded, unread };
}

/** Or none in the encoding that was named: nothing, or no more than ASCII before it, is read then. */
const IS_NO_TEXT = /^not a text|^ISO-2022-JP|office document|its bytes say otherwise|^the bytes are /;
const IS_LOSS = /^not valid .* and replaced by U\+FFFD/;

const GUESSES: readonly (readonly [said: string, name: EncodingName])[] = [
  ['UTF-16LE', 'utf-16le'],
  ['UTF-16BE', 'utf-16be'],
  ['Shift_JIS', 'shift_jis'],
  ['EUC-JP', 'euc-jp'],
];

/** UTF-8 is what nobody is told of. */
const guessed = ({ notes }: Outcome): EncodingName =>
  GUESSES.find(([said]) => notes.some((note) => note.startsWith(`judged to be in ${said}`)))?.[1] ?? 'utf-8';

/** A byte order mark also tells which UTF-16 was meant. */
function marked(bytes: Buffer, asked: EncodingName): EncodingName {
  if (!asked.startsWith('utf-16') || bytes.length < 2) return asked;
  const mark = bytes.readUInt16BE(0);
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : asked;
}

function strictly(bytes: Buffer, encoding: EncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
