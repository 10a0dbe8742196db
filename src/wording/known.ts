/**
 * The n-grams of a stretch of a view that a table knows. Every place takes the same steps and none of them branches: what a text holds
 * can't be predicted, and the looks into the table don't wait for one another.
 */
import { ENTRY, goingOn, letterOf, worthOf } from './double-array.js';
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

export function openNgramTable(table: NgramTableData): FindKnown {
  const read = createLetterReader(table);
  const seen = seenIn(table);
  let room = roomFor(512);
  return (text, start, end) => {
    const letters = read(text, start, end);
    if (room.values.length <= 3 * letters.length) room = roomFor(2 * letters.length);
    seen.fill(0);
    return { letters, count: collect(letters, { table, seen, ...room }), ...room };
  };
}

interface Search extends Pick<Known, 'values' | 'places'> {
  readonly table: NgramTableData;
  readonly seen: Int32Array;
}

/** A bit for each entry of a table: whether a text was seen to hold it. Triples come first, then pairs, then single letters. */
export const seenIn = ({ singles, pairs, triples }: NgramTableData): Int32Array =>
  new Int32Array(((triples.length + (pairs.length + singles.length) / ENTRY) >> 5) + 1);

/** How many there are. Each is written down before it is known whether it counts. */
function collect({ classes, length }: Letters, { table, seen, values, places }: Search): number {
  const { singles, pairs, triples } = table;
  const pairBits = triples.length;
  const singleBits = pairBits + pairs.length / ENTRY;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const first = classes[at] as number;
    const second = classes[at + 1] as number;
    const third = classes[at + 2] as number;
    values[count] = singles[ENTRY * first + 1] as number;
    places[count] = (at << 2) | 1;
    count += mark(seen, singleBits + first, values[count] as number);
    const pair = (singles[ENTRY * first] as number) + second;
    const cell = pairs[ENTRY * pair] as number;
    const isPair = allIfSame(letterOf(cell), second);
    values[count] = worthOf(cell) & isPair;
    places[count] = (at << 2) | 2;
    count += mark(seen, pairBits + pair, values[count] as number);
    const triple = goingOn((pairs[ENTRY * pair + 1] as number) & isPair, third);
    const last = triples[triple] as number;
    values[count] = worthOf(last) & allIfSame(letterOf(last), third);
    places[count] = (at << 2) | 3;
    count += mark(seen, triple, values[count] as number);
  }
  return count;
}

/** 1 where there is a value, seen for the first time; 0 otherwise. */
export function mark(seen: Int32Array, bit: number, value: number): number {
  const word = seen[bit >> 5] as number;
  const own = oneIfNot(value) << (bit & 31);
  seen[bit >> 5] = word | own;
  return oneIfNot(own & ~word);
}

/** 0 for 0, 1 for any other. */
const oneIfNot = (value: number): number => (value | (0 - value)) >>> 31;

/** All bits where two classes are the same, none where they aren't. */
export const allIfSame = (a: number, b: number): number => ((a ^ b) - 1) >> 31;

/** One more than there can be n-grams. */
const roomFor = (length: number): Pick<Known, 'values' | 'places'> => ({
  values: new Int32Array(3 * length + 1),
  places: new Int32Array(3 * length + 1),
});
