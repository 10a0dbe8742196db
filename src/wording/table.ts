/** n-grams of code points in one open-addressing table of typed arrays: nothing is allocated while a text is looked up. */

export interface NgramTable {
  /** Index of an n-gram in the list the table was built from; -1 for none. Absent code points are 0. */
  readonly find: (a: number, b: number, c: number) => number;
  readonly size: number;
}

export function buildNgramTable(ngrams: readonly string[]): NgramTable {
  const bits = Math.max(4, Math.ceil(Math.log2(ngrams.length * 2 + 1)));
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(3 * (mask + 1));
  const indices = new Int32Array(mask + 1).fill(-1);
  const slotOf = (a: number, b: number, c: number): number =>
    (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> (32 - bits);
  ngrams.forEach((ngram, index) => {
    const [a = 0, b = 0, c = 0] = [...ngram].map((character) => character.codePointAt(0) ?? 0);
    let slot = slotOf(a, b, c);
    while (indices[slot] !== -1) slot = (slot + 1) & mask;
    indices[slot] = index;
    keys.set([a, b, c], 3 * slot);
  });
  const find = (a: number, b: number, c: number): number => {
    for (let slot = slotOf(a, b, c); indices[slot] !== -1; slot = (slot + 1) & mask) {
      if (keys[3 * slot] === a && keys[3 * slot + 1] === b && keys[3 * slot + 2] === c) return indices[slot] as number;
    }
    return -1;
  };
  return { find, size: ngrams.length };
}
