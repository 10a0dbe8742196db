/**
 * Finds texts that are the same but for spelling, sums and ornaments, in one pass and about a hundred bytes a text:
 * MinHash signatures (Broder 1997) of letter 4-grams, of which one byte each is kept (Li and König 2010), met in bands.
 */
import { foldKana } from '../domain/fold.js';
import { createBand } from './signature-band.js';
import { createSignatures, signatureOf } from './signatures.js';

export interface Grouper {
  /** Number of the group of a text: that of the first text added that it resembles, or a new one. */
  readonly groupOf: (text: string) => number;
  readonly groups: () => number;
}

/** Least share of equal hashes: an estimate of the share of common 4-grams. */
const LEAST_SHARED = 0.7;
const HASHING = { hashes: 32, shingle: 4 } as const;
/** Bytes in a band. */
const ROWS = 4;

/** Sums differ between copies of one ad, as do blanks, ornaments and the choice of kana. */
const lettersOf = (text: string): string =>
  foldKana(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/\p{N}/gu, '0'),
  );

export function createGrouper(): Grouper {
  const signatures = createSignatures(HASHING.hashes);
  const bands = Array.from({ length: HASHING.hashes / ROWS }, (_, band) =>
    createBand(signatures, { start: band * ROWS, rows: ROWS, most: 50 }),
  );
  const groupOf = (text: string): number => {
    // Emoji alone are a text too.
    const signature = signatureOf(lettersOf(text) || text, HASHING);
    let known = signatures.count();
    for (const band of bands)
      for (const group of band.alike(signature))
        if (group < known && signatures.shared(signature, group) >= LEAST_SHARED) known = group;
    if (known < signatures.count()) return known;
    signatures.add(signature);
    for (const band of bands) band.add(known);
    return known;
  };
  return { groupOf, groups: signatures.count };
}
