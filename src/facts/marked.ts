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
  made[group] ??= mark(text, (tables[group] as () => Table)());
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

/** What a group of patterns makes of characters; those that it doesn't tell apart are one class. */
interface Table {
  readonly beginnings: readonly Beginning[];
  /** 0 for characters that were not seen yet. */
  readonly classes: Uint16Array;
  /** By the class of the first, second and third character of a match, the patterns that it may belong to. */
  readonly rows: readonly [Int32Array, Int32Array, Int32Array];
  readonly known: Map<string, number>;
}

/** The class of what stands behind the last character of a text. */
const END = 1;

function mark(text: string, table: Table): Marks {
  const [first, second, third] = table.rows;
  const { length } = text;
  const { at, from } = roomFor(length);
  let any = 0;
  let here = length > 0 ? classOf(table, text.charCodeAt(0)) : END;
  let next = length > 1 ? classOf(table, text.charCodeAt(1)) : END;
  for (let place = 0; place < length; place++) {
    const last = place + 2 < length ? classOf(table, text.charCodeAt(place + 2)) : END;
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

const tables = BEGINNINGS.map((group) =>
  once((): Table => {
    const beginnings = Object.values(group);
    // Each border of a range begins a class, at most.
    const most = beginnings.flat().reduce((sum, one) => sum + 2 * (one?.length ?? 0), END + 2);
    const row = (depth: 0 | 1 | 2): Int32Array => {
      const patterns = new Int32Array(most);
      patterns[END] = patternsWhere(beginnings, (one) => one[depth] === null);
      return patterns;
    };
    return { beginnings, classes: new Uint16Array(0x10000), rows: [row(0), row(1), row(2)], known: new Map() };
  }),
);

const patternsWhere = (beginnings: readonly Beginning[], isOne: (one: Beginning) => boolean): number =>
  beginnings.reduce((patterns, one, bit) => (isOne(one) ? patterns | (1 << bit) : patterns), 0);

const classOf = (table: Table, unit: number): number => (table.classes[unit] as number) || learnClass(table, unit);

/** Few characters are ever seen, so each is looked up in the character classes when it is first met. */
function learnClass({ beginnings, classes, rows, known }: Table, unit: number): number {
  const patterns = rows.map((_, depth) => patternsWhere(beginnings, (one) => holds(one[depth] as Characters, unit)));
  const key = patterns.join(' ');
  const number = known.get(key) ?? known.size + END + 1;
  known.set(key, number);
  classes[unit] = number;
  for (const [depth, row] of rows.entries()) row[number] = patterns[depth] as number;
  return number;
}

/** Whether a character class holds a code unit. Sorted, a-z for a range, a hyphen by itself in the front. */
function holds(characters: Characters, unit: number): boolean {
  if (characters === null) return true;
  if (unit !== HYPHEN && characters.includes(String.fromCharCode(unit))) return true;
  if (unit === HYPHEN && characters.charCodeAt(0) === HYPHEN) return true;
  for (let dash = characters.indexOf('-', 1); dash > 0; dash = characters.indexOf('-', dash + 2)) {
    if (characters.charCodeAt(dash - 1) <= unit && unit <= characters.charCodeAt(dash + 1)) return true;
  }
  return false;
}

const HYPHEN = 0x2d;
