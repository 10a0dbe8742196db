/** n-grams of code points in one open-addressing table of typed arrays: nothing is allocated while a text is looked up. */

export interface NgramTable {
  /** Index of an n-gram in the list the table was built from; -1 for none. Absent code points are 0. */
  readonly find: (a: number, b: number, c: number) => number;
  readonly size: number;
}

/** One slot: three code points and the index side by side, so that a look touches one cache line. */
const SLOT = 4;
/** Bits for each slot that tell whether any n-gram has their hash: most that are not known are told by one bit. */
const MAYBE_BITS = 2;

export function buildNgramTable(ngrams: readonly string[]): NgramTable {
  const bits = Math.max(5, Math.ceil(Math.log2(ngrams.length * 1.5 + 1)));
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(SLOT * (mask + 1)).fill(-1);
  const isLikely = new Int32Array(((mask + 1) << MAYBE_BITS) >> 5);
  ngrams.forEach((ngram, index) => {
    const [a = 0, b = 0, c = 0] = [...ngram].map((character) => character.codePointAt(0) ?? 0);
    const hash = hashOf(a, b, c);
    const bit = hash >>> (32 - bits - MAYBE_BITS);
    isLikely[bit >> 5] = (isLikely[bit >> 5] as number) | (1 << (bit & 31));
    let slot = hash >>> (32 - bits);
    while (slots[SLOT * slot + 3] !== -1) slot = (slot + 1) & mask;
    slots.set([a, b, c, index], SLOT * slot);
  });
  const find = (a: number, b: number, c: number): number => {
    const hash = hashOf(a, b, c);
    const bit = hash >>> (32 - bits - MAYBE_BITS);
    if ((((isLikely[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return -1;
    for (let at = SLOT * (hash >>> (32 - bits)); slots[at + 3] !== -1; at = (at + SLOT) & (SLOT * mask + SLOT - 1)) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return slots[at + 3] as number;
    }
    return -1;
  };
  return { find, size: ngrams.length };
}

const hashOf = (a: number, b: number, c: number): number =>
  Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
