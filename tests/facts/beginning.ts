/** With which three code units a match of a pattern can begin: for each place the characters that can stand there, null for any and for the end of the text. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Beginning } from '../../src/facts/beginnings.js';

const DEPTH = 3;
type Sets = readonly [Set<number>, Set<number>, Set<number>];

interface Reading {
  readonly sets: Sets;
  readonly flags: string;
}

export const beginningOf = (source: RegExp | readonly string[]): Beginning =>
  source instanceof RegExp ? joined(alternativesOf(source)) : beginningWith((sets) => endsOfWords(source, sets));

/** One of each alternative. */
export function alternativesOf({ source, flags }: RegExp): Beginning[] {
  const unicode = flags.includes('u');
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode });
  return flat(pattern.alternatives).map(({ elements }) =>
    beginningWith((sets) => [...afterAll(elements, new Set([0]), { sets, flags: unicode ? 'u' : '' })]),
  );
}

/** Alternatives that are nothing but a group are those of the group. */
const flat = (alternatives: readonly AST.Alternative[]): readonly AST.Alternative[] =>
  alternatives.flatMap((alternative) => {
    const [only, ...others] = alternative.elements;
    const isGroup = others.length === 0 && (only?.type === 'Group' || only?.type === 'CapturingGroup');
    return isGroup ? flat(only.alternatives) : [alternative];
  });

export const joined = (beginnings: readonly Beginning[]): Beginning =>
  [0, 1, 2].map((depth) => {
    const all = beginnings.map((one) => one[depth] as string | null);
    if (all.includes(null)) return null;
    const units = new Set<number>();
    for (const one of all) for (const unit of unitsIn(one ?? '')) units.add(unit);
    return written(units);
  }) as unknown as Beginning;

function beginningWith(endsIn: (sets: Sets) => readonly number[]): Beginning {
  const sets: Sets = [new Set(), new Set(), new Set()];
  const ends = endsIn(sets);
  return sets.map((set, depth) => (ends.some((end) => end <= depth) ? null : written(set))) as unknown as Beginning;
}

/** What `written` wrote. */
export function unitsIn(characters: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < characters.length; at++) {
    const isRange = at + 2 < characters.length && characters.charAt(at + 1) === '-';
    const to = characters.charCodeAt(isRange ? at + 2 : at);
    for (let unit = characters.charCodeAt(at); unit <= to; unit++) units.push(unit);
    if (isRange) at += 2;
  }
  return units;
}

function endsOfWords(words: readonly string[], sets: Sets): number[] {
  return words.map((word) => {
    for (let depth = 0; depth < Math.min(DEPTH, word.length); depth++) sets[depth]?.add(word.charCodeAt(depth));
    return Math.min(DEPTH, word.length);
  });
}

/** How many code units may be read behind an element, if so many may be read before it. What is at or past `DEPTH` is one. */
type Read = ReadonlySet<number>;

const afterAny = (alternatives: readonly AST.Alternative[], read: Read, reading: Reading): Read =>
  new Set(alternatives.flatMap(({ elements }) => [...afterAll(elements, read, reading)]));

const afterAll = (elements: readonly AST.Element[], read: Read, reading: Reading): Read =>
  elements.reduce((before, element) => after(element, before, reading), read);

function after(element: AST.Element, read: Read, reading: Reading): Read {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return afterAny(element.alternatives, read, reading);
    case 'Quantifier':
      return afterSome(element, read, reading);
    case 'Assertion':
      return read;
    case 'Character':
      return afterCharacters(charactersWith([element.value]), read, reading.sets);
    case 'CharacterSet':
    case 'CharacterClass':
      return afterCharacters(charactersOf(element.raw, reading.flags), read, reading.sets);
    default:
      throw new Error(`${element.raw} is not read`);
  }
}

function afterSome({ element, min, max }: AST.Quantifier, read: Read, reading: Reading): Read {
  const all = new Set<number>(min === 0 ? read : []);
  let now = read;
  for (let times = 1; times <= Math.min(max, min + DEPTH); times++) {
    now = after(element, now, reading);
    if (times >= min) for (const one of now) all.add(one);
  }
  return all;
}

function afterCharacters({ short, long }: Characters, read: Read, sets: Sets): Read {
  const behind = new Set<number>();
  for (const depth of read) {
    if (depth >= DEPTH) behind.add(DEPTH);
    else {
      for (const unit of short) sets[depth]?.add(unit);
      for (const [high, low] of long) {
        sets[depth]?.add(high);
        sets[depth + 1]?.add(low);
      }
      if (short.length > 0) behind.add(depth + 1);
      if (long.length > 0) behind.add(Math.min(DEPTH, depth + 2));
    }
  }
  return behind;
}

/** Those of one code unit, and pairs. */
interface Characters {
  readonly short: readonly number[];
  readonly long: readonly (readonly [number, number])[];
}

const known = new Map<string, Characters>();

function charactersOf(raw: string, flags: string): Characters {
  const key = `${flags}/${raw}`;
  const found = known.get(key) ?? charactersMatching(new RegExp(`^${raw}$`, `${flags}s`), flags);
  known.set(key, found);
  return found;
}

function charactersMatching(pattern: RegExp, flags: string): Characters {
  const last = flags === 'u' ? 0x10ffff : 0xffff;
  const codes = Array.from({ length: last + 1 }, (_, code) => code);
  return charactersWith(codes.filter((code) => pattern.test(String.fromCodePoint(code))));
}

function charactersWith(codes: readonly number[]): Characters {
  const long = codes.filter((code) => code > 0xffff).map((code) => String.fromCodePoint(code));
  return {
    short: codes.filter((code) => code <= 0xffff),
    long: long.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
  };
}

/** As a character class is written; a hyphen stands in front. */
function written(set: ReadonlySet<number>): string {
  const codes = [...set].sort((a, b) => a - b);
  const pieces: string[] = [];
  for (let at = 0; at < codes.length; at++) {
    const from = codes[at] as number;
    let last = at;
    while (codes[last + 1] === (codes[last] as number) + 1) last++;
    const to = codes[last] as number;
    if (from <= 0x2d && to >= 0x2d) {
      pieces.unshift('-');
      if (from < 0x2d) pieces.push(rangeOf(from, 0x2c));
      if (to > 0x2d) pieces.push(rangeOf(0x2e, to));
    } else pieces.push(rangeOf(from, to));
    at = last;
  }
  return pieces.join('');
}

function rangeOf(from: number, to: number): string {
  const [first, last] = [String.fromCharCode(from), String.fromCharCode(to)];
  if (to - from >= 2) return `${first}-${last}`;
  return from === to ? first : first + last;
}
