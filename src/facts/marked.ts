/**
 * Where in a text which pattern may match: one pass walks a trie of how matches begin, for all patterns at once.
 * A pattern is then tried at the places that are left, and not at all where there are none.
 */
import type { NormalizedText } from '../domain/text.js';
import { childOf, hasPatterns, NOWHERE, patternsAt, rootOf } from './beginning-trie.js';
import { NAMES } from './beginnings.js';

/** By pattern, where it may match. */
interface Marks {
  /** Begins with where the places of each pattern begin; behind them follow the places, sorted, pattern by pattern. */
  readonly at: Int32Array;
  readonly from: number;
}

/** A text, and where patterns may match in it, looked up when that is first asked for. */
export interface Marked {
  readonly text: string;
  marks: Marks | null;
}

export const markText = (text: string): Marked => ({ text, marks: null });

export interface MarkedViews {
  readonly plain: Marked;
  readonly squeezed: Marked;
}

export function markViews({ plain, squeezed }: NormalizedText): MarkedViews {
  const marked = markText(plain.text);
  return { plain: marked, squeezed: squeezed === plain ? marked : markText(squeezed.text) };
}

/** Where one pattern may match: `at[from]` up to `at[to]`, sorted. */
export interface Places {
  readonly at: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** `pattern`: its number; null for nowhere. */
export function placesOf(marked: Marked, pattern: number): Places | null {
  const { at, from } = marksOf(marked);
  const first = at[from + pattern] as number;
  const end = at[from + pattern + 1] as number;
  return first < end ? { at, from: first, to: end } : null;
}

export function isMarked(marked: Marked, pattern: number): boolean {
  const { at, from } = marksOf(marked);
  return (at[from + pattern] as number) < (at[from + pattern + 1] as number);
}

/** The index of the first place at or behind `place`; `to` where there is none. */
export function firstFrom({ at, from, to }: Places, place: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const marksOf = (marked: Marked): Marks => {
  marked.marks ??= sorted(find(marked.text));
  return marked.marks;
};

/** What was found in the text that is read: places in their order, and the pattern that may match at each. */
let places = new Int32Array(1 << 10);
let patterns = new Uint8Array(1 << 10);
/** How many places each pattern has. */
const counts = new Int32Array(NAMES.length);

/** How many were found. */
function find(text: string): number {
  counts.fill(0);
  let count = 0;
  const { length } = text;
  for (let place = 0; place < length; place++) {
    let node = rootOf(text.charCodeAt(place));
    for (let at = place + 1; node !== NOWHERE; at++) {
      if (hasPatterns(node)) count = add(patternsAt(node), place, count);
      if (at === length) break;
      node = childOf(node, text.charCodeAt(at));
    }
  }
  return count;
}

function add(here: readonly number[], place: number, before: number): number {
  let count = before;
  if (count + here.length > places.length) makeRoom();
  for (const pattern of here) {
    places[count] = place;
    patterns[count++] = pattern;
    counts[pattern] = (counts[pattern] as number) + 1;
  }
  return count;
}

function makeRoom(): void {
  const [was, whose] = [places, patterns];
  places = new Int32Array(was.length * 2);
  patterns = new Uint8Array(was.length * 2);
  places.set(was);
  patterns.set(whose);
}

/** By pattern what `find` found. */
function sorted(count: number): Marks {
  const { at, from } = roomFor(counts.length + 1 + count);
  let next = from + counts.length + 1;
  for (let pattern = 0; pattern < counts.length; pattern++) {
    at[from + pattern] = next;
    next += counts[pattern] as number;
    counts[pattern] = at[from + pattern] as number;
  }
  at[from + counts.length] = next;
  for (let index = 0; index < count; index++) {
    const pattern = patterns[index] as number;
    const slot = counts[pattern] as number;
    at[slot] = places[index] as number;
    counts[pattern] = slot + 1;
  }
  return { at, from };
}

/** Small arrays are dear to make, so marks of many texts share one. What was given away is never given again. */
const SHARED = 1 << 16;
let shared = { at: new Int32Array(0), from: 0 };

function roomFor(length: number): Marks {
  if (length > SHARED >> 2) return { at: new Int32Array(length), from: 0 };
  if (shared.from + length > shared.at.length) shared = { at: new Int32Array(SHARED), from: 0 };
  const { at, from } = shared;
  shared.from += length;
  return { at, from };
}
