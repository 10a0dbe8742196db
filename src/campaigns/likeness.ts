/** How alike two texts are: the length of their longest common subsequence, found by bit-vectors (Hyyrö 2004). */

const WORD = 32;

/** Letters of one text, ready to be compared with many: by code unit, a bit wherever it stands. */
export interface Compared {
  /** 2 × longest common subsequence / both lengths: 1 for equal texts, 0 for those that share nothing. */
  readonly likeness: (other: string) => number;
}

/** Takes length(text) × length(other) / 32 steps. */
export function comparing(text: string): Compared {
  const words = Math.ceil(text.length / WORD);
  const standsAt = new Map<number, Uint32Array>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bits = standsAt.get(code) ?? new Uint32Array(words);
    bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
    standsAt.set(code, bits);
  }
  /** A 0 for each letter of `text` at which the subsequence grew. */
  const row = new Uint32Array(words);
  return {
    likeness: (other) => {
      const both = text.length + other.length;
      if (both === 0) return 1;
      row.fill(0xffffffff);
      for (let at = 0; at < other.length; at++) {
        const bits = standsAt.get(other.charCodeAt(at));
        if (bits !== undefined) step(row, bits);
      }
      return (2 * zerosIn(row, text.length)) / both;
    },
  };
}

/** row = (row + (row & bits)) | (row & ~bits), word by word with the carry. */
function step(row: Uint32Array, bits: Uint32Array): void {
  let carry = 0;
  for (let word = 0; word < row.length; word++) {
    const before = row[word] as number;
    const met = (before & (bits[word] as number)) >>> 0;
    const sum = before + met + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    row[word] = (sum | (before & ~met)) >>> 0;
  }
}

function zerosIn(row: Uint32Array, length: number): number {
  let zeros = 0;
  for (let at = 0; at < length; at++) if ((((row[at >>> 5] as number) >>> (at & 31)) & 1) === 0) zeros += 1;
  return zeros;
}
