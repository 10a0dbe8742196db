/**
 * The n-grams of a stretch of a view that a table knows. Every place takes the same steps and none of them branches: what a text holds
 * can't be predicted, and the looks into the table don't wait for one another.
 */
import { BASE, CELL, PARENT, VALUE } from './double-array.js';
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

/** In which text a cell was met last. */
const SEEN = CELL - 1;
const LAST_TEXT = 0x7fffffff;

export function openNgramTable(table: NgramTableData): FindKnown {
  const cells = table.cells.slice();
  const read = createLetterReader(table);
  let now = 0;
  let room = roomFor(512);
  const forgetAll = (): void => {
    for (let at = SEEN; at < cells.length; at += CELL) cells[at] = 0;
    now = 0;
  };
  return (text, start, end) => {
    const letters = read(text, start, end);
    if (now === LAST_TEXT) forgetAll();
    now += 1;
    if (room.pairs.length < letters.length) room = roomFor(2 * letters.length);
    const { pairs, triples, values, places } = room;
    step(cells, letters, { from: letters.cells, by: 1, to: pairs });
    step(cells, letters, { from: pairs, by: 2, to: triples });
    return { letters, count: collect(cells, letters, room, now), values, places };
  };
}

interface Step {
  readonly from: Int32Array;
  readonly by: number;
  readonly to: Int32Array;
}

/** From each cell on by the character so many places behind; 0 where the table goes no further. */
function step(cells: Int32Array, { cells: letters, length }: Letters, { from, by, to }: Step): void {
  for (let at = 0; at < length; at++) {
    const cell = from[at] as number;
    const next = (cells[cell + BASE] as number) + (letters[at + by] as number);
    to[at] = next & (oneIfNot((cells[next + PARENT] as number) ^ cell) - 1);
  }
}

/** How many there are that weren't met in this text before. */
function collect(cells: Int32Array, letters: Letters, { pairs, triples, values, places }: Room, now: number): number {
  const singles = letters.cells;
  const length = letters.length;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const place = at << 2;
    const single = singles[at] as number;
    const a = cells[single + VALUE] as number;
    values[count] = a;
    places[count] = place | 1;
    count += oneIfNot(a) & oneIfNot((cells[single + SEEN] as number) ^ now);
    cells[single + SEEN] = now;
    const pair = pairs[at] as number;
    const b = cells[pair + VALUE] as number;
    values[count] = b;
    places[count] = place | 2;
    count += oneIfNot(b) & oneIfNot((cells[pair + SEEN] as number) ^ now);
    cells[pair + SEEN] = now;
    const triple = triples[at] as number;
    const c = cells[triple + VALUE] as number;
    values[count] = c;
    places[count] = place | 3;
    count += oneIfNot(c) & oneIfNot((cells[triple + SEEN] as number) ^ now);
    cells[triple + SEEN] = now;
  }
  return count;
}

/** 0 for 0, 1 for any other. */
const oneIfNot = (value: number): number => (value | (0 - value)) >>> 31;

interface Room {
  /** By place the cell of the n-gram of two and of three that starts there. */
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  readonly values: Int32Array;
  readonly places: Int32Array;
}

/** One more than there can be n-grams: each is written before it is known whether it counts. */
const roomFor = (length: number): Room => ({
  pairs: new Int32Array(length),
  triples: new Int32Array(length),
  values: new Int32Array(3 * length + 1),
  places: new Int32Array(3 * length + 1),
});
