/**
 * Where in a text which pattern may match: one pass looks up every character, and the two behind it, for all patterns of a group at once.
 * A pattern is then tried at the places that are left, and not at all where there are none.
 */
import { once } from '../domain/once.js';
import type { NormalizedText } from '../domain/text.js';
import { BEGINNINGS, type Beginning, type Characters } from './beginnings.js';

/** At most 32 patterns, one bit each. */
export interface Marks {
  /** By place in the text, counted from `from`, the patterns that may match there. */
  readonly at: Int32Array;
  readonly from: number;
  /** The patterns that may match anywhere. */
  readonly any: number;
}

/** A text with its marks by group, each made when it is first asked for. */
export interface Marked {
  readonly text: string;
  readonly made: (Marks | undefined)[];
}

export const markText = (text: string): Marked => ({ text, made: [] });

export function marksOf({ text, made }: Marked, group: number): Marks {
  made[group] ??= mark(text, table(), group);
  return made[group];
}

export interface MarkedViews {
  readonly plain: Marked;
  readonly squeezed: Marked;
}

export function markViews({ plain, squeezed }: NormalizedText): MarkedViews {
  const marked = markText(plain.text);
  return { plain: marked, squeezed: squeezed === plain ? marked : markText(squeezed.text) };
}

/** By the class of the first, second and third character of a match, the patterns of a group that it may belong to. */
type Group = readonly [Int32Array, Int32Array, Int32Array];

/** Characters that no pattern tells apart are one class. */
interface Table {
  readonly classes: Uint16Array;
  readonly groups: readonly Group[];
  /** Stands behind the last character of a text. */
  readonly end: number;
}

function mark(text: string, { classes, groups, end }: Table, group: number): Marks {
  const [first, second, third] = groups[group] as Group;
  const { length } = text;
  const { at, from } = roomFor(length);
  let any = 0;
  let here = length > 0 ? (classes[text.charCodeAt(0)] as number) : end;
  let next = length > 1 ? (classes[text.charCodeAt(1)] as number) : end;
  for (let place = 0; place < length; place++) {
    const last = place + 2 < length ? (classes[text.charCodeAt(place + 2)] as number) : end;
    const mask = (first[here] as number) & (second[next] as number) & (third[last] as number);
    if (mask !== 0) {
      at[from + place] = mask;
      any |= mask;
    }
    here = next;
    next = last;
  }
  return { at, from, any };
}

/** Small arrays are dear to make, so marks of many texts share one. What was given away is never given again. */
const SHARED = 1 << 16;
let shared = { at: new Int32Array(0), from: 0 };

function roomFor(length: number): { at: Int32Array; from: number } {
  if (length > SHARED >> 2) return { at: new Int32Array(length), from: 0 };
  if (shared.from + length > shared.at.length) shared = { at: new Int32Array(SHARED), from: 0 };
  const { at, from } = shared;
  shared.from += length;
  return { at, from };
}

const table = once((): Table => {
  const changes = BEGINNINGS.map((group) => changesIn(Object.values(group)));
  const borders = [...new Set([0, ...changes.flatMap((one) => [...one.keys()])])].sort((a, b) => a - b);
  const classes = new Uint16Array(0x10000);
  for (const [index, border] of borders.entries()) classes.fill(index, border, borders[index + 1]);
  const groups = changes.map((one, group) => groupOf(one, borders, Object.values(BEGINNINGS[group] ?? {})));
  return { classes, groups, end: borders.length };
});

/** By code unit, the patterns that begin or cease to allow it there, for each of the three places. */
type Changes = ReadonlyMap<number, readonly number[]>;

function groupOf(changes: Changes, borders: readonly number[], beginnings: readonly Beginning[]): Group {
  const rows = [0, 1, 2].map(() => new Int32Array(borders.length + 1)) as unknown as Group;
  for (const [depth, row] of rows.entries()) {
    let now = 0;
    for (const [index, border] of borders.entries()) {
      now ^= changes.get(border)?.[depth] ?? 0;
      row[index] = now;
    }
    row[borders.length] = beginnings.reduce(
      (end, one, pattern) => (one[depth] === null ? end | (1 << pattern) : end),
      0,
    );
  }
  return rows;
}

function changesIn(beginnings: readonly Beginning[]): Changes {
  const changes = new Map<number, number[]>();
  const change = (code: number, depth: number, bit: number): void => {
    const known = changes.get(code) ?? [0, 0, 0];
    known[depth] = (known[depth] as number) ^ bit;
    changes.set(code, known);
  };
  for (const [pattern, beginning] of beginnings.entries())
    for (const [depth, characters] of beginning.entries())
      for (const [from, to] of rangesOf(characters)) {
        change(from, depth, 1 << pattern);
        if (to < 0xffff) change(to + 1, depth, 1 << pattern);
      }
  return changes;
}

/** As a character class is written: sorted, a-z for a range, a hyphen by itself in the front. */
function rangesOf(characters: Characters): [from: number, to: number][] {
  if (characters === null) return [[0, 0xffff]];
  const ranges: [number, number][] = [];
  for (let at = 0; at < characters.length; at++) {
    const isRange = at + 2 < characters.length && characters.charAt(at + 1) === '-';
    ranges.push([characters.charCodeAt(at), characters.charCodeAt(isRange ? at + 2 : at)]);
    if (isRange) at += 2;
  }
  return ranges;
}
