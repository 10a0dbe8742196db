/**
 * Finds texts that are the same but for spelling, sums and ornaments: MinHash signatures of letter 4-grams (Broder 1997) in bands,
 * so that a million postings are grouped in one pass and some hundred bytes each.
 */
import { foldKana } from '../domain/fold.js';

export interface Grouper {
  /** Number of the group of a text: that of the first text added that it resembles, or a new one. */
  readonly groupOf: (text: string) => number;
  readonly groups: () => number;
}

const BANDS = 5;
const ROWS = 4;
const HASHES = BANDS * ROWS;
const SHINGLE = 4;
/** Least share of equal hashes: an estimate of the share of common 4-grams. */
const LEAST_SHARED = 0.7;

export function createGrouper(): Grouper {
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  const signatures: Uint32Array[] = [];
  const groupOf = (text: string): number => {
    const signature = signatureOf(text);
    const keys = bands.map((_, band) => bandKey(signature, band));
    const alike = bands.flatMap((band, at) => band.get(keys[at] ?? 0) ?? []).sort((a, b) => a - b);
    const known = alike.find((group) => shared(signature, signatures[group] as Uint32Array) >= LEAST_SHARED);
    if (known !== undefined) return known;
    const group = signatures.push(signature) - 1;
    bands.forEach((band, at) => {
      const key = keys[at] ?? 0;
      const list = band.get(key);
      if (list === undefined) band.set(key, [group]);
      else if (list.length < MOST_ALIKE) list.push(group);
    });
    return group;
  };
  return { groupOf, groups: () => signatures.length };
}

/** Groups kept under one key: more share a commonplace, not a text. */
const MOST_ALIKE = 50;

const letters = (text: string): string =>
  foldKana(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/\p{N}/gu, '0'),
  );

function signatureOf(text: string): Uint32Array {
  // Emoji alone are a text too.
  const kept = letters(text) || text;
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at === 0 || at + SHINGLE <= kept.length; at++) {
    const base = hash(kept.slice(at, at + SHINGLE));
    for (let which = 0; which < HASHES; which++) {
      const mixed = Math.imul(base ^ (which * 0x9e3779b1), 0x85ebca6b + 2 * which);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < (signature[which] as number)) signature[which] = value;
    }
  }
  return signature;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 13);
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ (signature[band * ROWS + row] as number), 0x01000193);
  return key;
}

function shared(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < HASHES; at++) if (a[at] === b[at]) same += 1;
  return same / HASHES;
}
