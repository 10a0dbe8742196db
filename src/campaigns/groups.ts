/**
 * Which texts are copies of one another, in one pass: candidates meet in bands of MinHash signatures (Broder 1997), and are compared letter
 * by letter before they are joined.
 */
import { createBand } from '../near-duplicates/signature-band.js';
import { createSignatures, signatureOf } from '../near-duplicates/signatures.js';
import { sharedLetters } from './letters.js';
import { comparing } from './likeness.js';
import { createUnion } from './union.js';

const HASHING = { hashes: 60, shingle: 3 } as const;
/** Twenty bands of three: of texts that share half of their 3-grams, 93 in 100 meet. */
const ROWS = 3;
/** Shorter texts are commonplaces: who writes 詳細はDMで copies nobody. */
const LEAST_LETTERS = 10;
/** Letters that are compared one by one; the rest of a longer text is held to the length alone. */
const MOST_COMPARED = 1_500;
const LEAST_ALIKE = 0.8;
/** A text that is this close to one that is searched for is found wherever that is. */
const CLOSE = 0.93;
/** Texts that meet in one band: more share a commonplace. */
const MOST_ALIKE = 16;
/** Candidates compared for one text. */
const MOST_TRIED = 12;

/** The number of each text's group; that of its first text. Texts that resemble no other are groups of one. */
export function groupTexts(texts: Iterable<string>): Int32Array {
  const signatures = createSignatures(HASHING.hashes);
  const bands = Array.from({ length: HASHING.hashes / ROWS }, (_, band) =>
    createBand(signatures, { start: band * ROWS, rows: ROWS, most: MOST_ALIKE }),
  );
  /** Of those that are searched for: their letters, and which text they are. */
  const known: { readonly letters: string; readonly text: number }[] = [];
  const joined: number[] = [];
  let count = 0;
  for (const text of texts) {
    const letters = sharedLetters(text);
    const number = count++;
    if (letters.length < LEAST_LETTERS) continue;
    const signature = signatureOf(letters, HASHING);
    const met = new Map<number, number>();
    for (const band of bands) for (const one of band.alike(signature)) met.set(one, (met.get(one) ?? 0) + 1);
    let closest = 0;
    if (met.size > 0) {
      const { likeness } = comparing(letters.slice(0, MOST_COMPARED));
      for (const candidate of mostMet(met)) {
        const other = known[candidate] as (typeof known)[number];
        const alike = isAsLong(letters, other.letters) ? likeness(other.letters.slice(0, MOST_COMPARED)) : 0;
        closest = Math.max(closest, alike);
        if (alike >= LEAST_ALIKE) joined.push(number, other.text);
      }
    }
    if (closest >= CLOSE) continue;
    known.push({ letters, text: number });
    signatures.add(signature);
    for (const band of bands) band.add(known.length - 1);
  }
  return groupsOf(count, joined);
}

function groupsOf(count: number, joined: readonly number[]): Int32Array {
  const union = createUnion(count);
  for (let at = 0; at < joined.length; at += 2) union.join(joined[at] as number, joined[at + 1] as number);
  return Int32Array.from({ length: count }, (_, text) => union.find(text));
}

/** Those met in most bands, the first ones first. */
const mostMet = (met: ReadonlyMap<number, number>): number[] =>
  [...met]
    .sort(([a, often], [b, oftener]) => oftener - often || a - b)
    .slice(0, MOST_TRIED)
    .map(([candidate]) => candidate);

const isAsLong = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) / Math.max(a.length, b.length) >= LEAST_ALIKE / (2 - LEAST_ALIKE);
