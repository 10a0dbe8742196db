/** What is kept of a text to tell its near-duplicates: for each of many hash functions, the least value over its n-grams. */
/** One byte of the least value of each hash function: it tells as much as all four, but for one chance in 256. */
export type Signature = Uint8Array;

export interface Signatures {
  readonly add: (signature: Signature) => void;
  readonly count: () => number;
  /** Byte `at` of the signature with this number. */
  readonly byte: (number: number, at: number) => number;
  /** Share of the bytes that are equal. */
  readonly shared: (signature: Signature, number: number) => number;
}

/** How a text is hashed: so many hash functions over runs of so many letters. */
export interface Hashing {
  readonly hashes: number;
  readonly shingle: number;
}

/** One after the other in one array: an object for each would weigh more than what it holds. */
export function createSignatures(hashes: number): Signatures {
  let bytes = new Uint8Array(1_024 * hashes);
  let count = 0;
  return {
    add: (signature) => {
      if ((count + 1) * hashes > bytes.length) {
        const larger = new Uint8Array(2 * bytes.length);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(signature, count * hashes);
      count += 1;
    },
    count: () => count,
    byte: (number, at) => bytes[number * hashes + at] as number,
    shared: (signature, number) => {
      let same = 0;
      for (let at = 0; at < hashes; at++) if (signature[at] === bytes[number * hashes + at]) same += 1;
      return same / hashes;
    },
  };
}

/** Of letters that are not empty. */
export function signatureOf(letters: string, { hashes, shingle }: Hashing): Signature {
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (let at = 0; at === 0 || at + shingle <= letters.length; at++) {
    const base = hashOf(letters, at, Math.min(at + shingle, letters.length));
    for (let which = 0; which < hashes; which++) {
      const value = scramble(base ^ Math.imul(which + 1, 0x9e3779b1));
      if (value < (least[which] as number)) least[which] = value;
    }
  }
  return Uint8Array.from(least);
}

/** FNV-1a (public domain). */
export function hashOf(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** The last step of MurmurHash3 (public domain): every bit of the outcome depends on every bit that went in. */
export function scramble(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
