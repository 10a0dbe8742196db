/**
 * Which texts are copies of one another, in one pass: candidates meet in bands of MinHash signatures (Broder 1997), and are compared letter
 * by letter before they are joined.
 */
import { createBand } from '../near-duplicates/signature-band.js';
import { createSignatures, type Signature, signatureOf } from '../near-duplicates/signatures.js';
import { sharedLetters } from './letters.js';
import { comparing } from './likeness.js';
import { createUnion, type Union } from './union.js';

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
  const known = createKnown();
  const union = createUnion();
  let count = 0;
  for (const text of texts) {
    const letters = sharedLetters(text);
    const number = count++;
    if (letters.length < LEAST_LETTERS) continue;
    const signature = signatureOf(letters, HASHING);
    if (joinAlike(number, letters, known.met(signature), union) < CLOSE)
      known.add({ letters, text: number }, signature);
  }
  return Int32Array.from({ length: count }, (_, text) => union.find(text));
}

/** A text that is searched for. */
interface Known {
  readonly letters: string;
  readonly text: number;
}

/** Likeness to the closest. Of the candidates of one group, one that is alike is enough. */
function joinAlike(number: number, letters: string, candidates: readonly Known[], union: Union): number {
  if (candidates.length === 0) return 0;
  const { likeness } = comparing(letters.slice(0, MOST_COMPARED));
  let closest = 0;
  for (const other of candidates) {
    if (union.find(other.text) === union.find(number) || !isAsLong(letters, other.letters)) continue;
    const alike = likeness(other.letters.slice(0, MOST_COMPARED));
    closest = Math.max(closest, alike);
    if (alike >= LEAST_ALIKE) union.join(number, other.text);
  }
  return closest;
}

function createKnown() {
  const signatures = createSignatures(HASHING.hashes);
  const bands = Array.from({ length: HASHING.hashes / ROWS }, (_, band) =>
    createBand(signatures, { start: band * ROWS, rows: ROWS, most: MOST_ALIKE }),
  );
  const all: Known[] = [];
  /** By number: in how many bands it was met; 0 again afterwards. */
  const bandsMet: number[] = [];
  return {
    add: (one: Known, signature: Signature): void => {
      all.push(one);
      bandsMet.push(0);
      signatures.add(signature);
      for (const band of bands) band.add(all.length - 1);
    },
    /** Those met in most bands, the first ones first. */
    met: (signature: Signature): Known[] => {
      const met: number[] = [];
      for (const band of bands)
        for (const one of band.alike(signature)) {
          if (bandsMet[one] === 0) met.push(one);
          bandsMet[one] = (bandsMet[one] as number) + 1;
        }
      met.sort((a, b) => (bandsMet[b] as number) - (bandsMet[a] as number) || a - b);
      for (const one of met) bandsMet[one] = 0;
      return met.slice(0, MOST_TRIED).map((one) => all[one] as Known);
    },
  };
}

const isAsLong = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) / Math.max(a.length, b.length) >= LEAST_ALIKE / (2 - LEAST_ALIKE);
