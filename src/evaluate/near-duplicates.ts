/**
 * Finds texts that are the same but for spelling, sums and ornaments: MinHash signatures (Broder 1997) of letter
 * 4-grams, met in bands, so that a million postings are grouped in one pass and some hundred bytes each.
 */
import { foldKana } from '../domain/fold.js';

export interface Grouper {
  /** Number of the group of a text: that of the first text added that it resembles, or a new one. */
  readonly groupOf: (text: string) => number;
  readonly groups: () => number;
}

const BANDS = 10;
const ROWS = 4;
const HASHES = BANDS * ROWS;
const SHINGLE = 4;
/** Least share of equal hashes: an estimate of the share of common 4-grams. */
const LEAST_SHARED = 0.7;
/** Groups kept under one key: more share a commonplace, not a text. */
const MOST_ALIKE = 50;

export function createGrouper(): Grouper {
  const bands = Array.from({ length: BANDS }, () => new Map<number, number | number[]>());
  const signatures: Uint16Array[] = [];
  const groupOf = (text: string): number => {
    const signature = signatureOf(text);
    const keys = bands.map((_, band) => bandKey(signature, band));
    const alike = bands.flatMap((band, at) => band.get(keys[at] as number) ?? []).sort((a, b) => a - b);
    const known = alike.find((group) => shared(signature, signatures[group] as Uint16Array) >= LEAST_SHARED);
    if (known !== undefined) return known;
    const group = signatures.push(signature) - 1;
    bands.forEach((band, at) => {
      const key = keys[at] as number;
      const found = band.get(key);
      // Nearly every key has one group: a list for each would take most of the memory.
      if (found === undefined) band.set(key, group);
      else if (typeof found === 'number') band.set(key, [found, group]);
      else if (found.length < MOST_ALIKE) found.push(group);
    });
    return group;
  };
  return { groupOf, groups: () => signatures.length };
}

/** Sums differ between copies of one ad, as do blanks, ornaments and the choice of kana. */
const letters = (text: string): string =>
  foldKana(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/\p{N}/gu, '0'),
  );

/** The least value of each of many hash functions over all 4-grams; sixteen bits of it tell as much as all. */
function signatureOf(text: string): Uint16Array {
  // Emoji alone are a text too.
  const kept = letters(text) || text;
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at === 0 || at + SHINGLE <= kept.length; at++) {
    const base = hash(kept, at, Math.min(at + SHINGLE, kept.length));
    for (let which = 0; which < HASHES; which++) {
      const value = scramble(base ^ Math.imul(which + 1, 0x9e3779b1));
      if (value < (least[which] as number)) least[which] = value;
    }
  }
  return Uint16Array.from(least);
}

function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** The last step of MurmurHash3 (public domain): every bit of the outcome depends on every bit that went in. */
function scramble(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** In 31 bits, which V8 keeps without allocating. */
function bandKey(signature: Uint16Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++) key = scramble(key ^ (signature[band * ROWS + row] as number));
  return key >>> 2;
}

function shared(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  for (let at = 0; at < HASHES; at++) if (a[at] === b[at]) same += 1;
  return same / HASHES;
}
