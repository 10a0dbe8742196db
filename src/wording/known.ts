/**
 * The n-grams of a stretch of a view that a table knows. Every place takes the same steps and none of them branches: what a text holds
 * can't be predicted, and the looks into the table don't wait for one another.
 */
import { BASE, CELL, CELL_BITS, PARENT, VALUE } from './double-array.js';
import { createLetterReader, type Letters } from './letters.js';
import type { NgramTableData } from './table.js';

/** The different n-grams that the table holds, each at its first place, in the order of the text. Valid until the next text is read. */
export interface Known {
  readonly letters: Letters;
  readonly count: number;
  readonly values: Int32Array;
  /** The character that each starts at, times four, and how many it has. */
  readonly places: Int32Array;
}

export type FindKnown = (text: string, start: number, end: number) => Known;

const LAST_TEXT = 0xff;

export function openNgramTable(table: NgramTableData): FindKnown {
  const { cells } = table;
  const read = createLetterReader(table);
  /** By cell, in which text it was met last. */
  const seen = new Uint8Array(cells.length / CELL);
  let now = 0;
  let room = roomFor(512);
  return (text, start, end) => {
    const letters = read(text, start, end);
    if (now === LAST_TEXT) seen.fill(0);
    now = now === LAST_TEXT ? 1 : now + 1;
    if (room.values.length <= 3 * letters.length) room = roomFor(2 * letters.length);
    return { letters, count: collect(letters, { cells, seen, now, ...room }), ...room };
  };
}

interface Search extends Pick<Known, 'values' | 'places'> {
  readonly cells: Int32Array;
  readonly seen: Uint8Array;
  readonly now: number;
}

/** How many there are. Each is written down before it is known whether it counts. */
function collect({ cells: letters, length }: Letters, { cells, seen, now, values, places }: Search): number {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const single = letters[at] as number;
    const pair = stepFrom(cells, single, letters[at + 1] as number);
    const triple = stepFrom(cells, pair, letters[at + 2] as number);
    const a = cells[single + VALUE] as number;
    const b = cells[pair + VALUE] as number;
    const c = cells[triple + VALUE] as number;
    values[count] = a;
    places[count] = (at << 2) | 1;
    count += oneIfNot(a) & oneIfNot((seen[single >> CELL_BITS] as number) ^ now);
    seen[single >> CELL_BITS] = now;
    values[count] = b;
    places[count] = (at << 2) | 2;
    count += oneIfNot(b) & oneIfNot((seen[pair >> CELL_BITS] as number) ^ now);
    seen[pair >> CELL_BITS] = now;
    values[count] = c;
    places[count] = (at << 2) | 3;
    count += oneIfNot(c) & oneIfNot((seen[triple >> CELL_BITS] as number) ^ now);
    seen[triple >> CELL_BITS] = now;
  }
  return count;
}

/** From a cell on by a character; 0 where the table goes no further. */
function stepFrom(cells: Int32Array, cell: number, letter: number): number {
  const next = (cells[cell + BASE] as number) + letter;
  return next & (oneIfNot((cells[next + PARENT] as number) ^ cell) - 1);
}

/** 0 for 0, 1 for any other. */
const oneIfNot = (value: number): number => (value | (0 - value)) >>> 31;

/** One more than there can be n-grams. */
const roomFor = (length: number): Pick<Known, 'values' | 'places'> => ({
  values: new Int32Array(3 * length + 1),
  places: new Int32Array(3 * length + 1),
});
