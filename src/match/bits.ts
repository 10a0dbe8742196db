/** Sets of small numbers, one bit each. */
export type Bits = Int32Array;

export const bitsFor = (count: number): Bits => new Int32Array((count + 31) >> 5);

export const hasBit = (bits: Bits, number: number): boolean =>
  (((bits[number >> 5] as number) >> (number & 31)) & 1) === 1;

export function setBit(bits: Bits, number: number): void {
  bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31));
}

/** Numbers of the set, rising. */
export function eachBit(bits: Bits, visit: (number: number) => void): void {
  for (let at = 0; at < bits.length; at++)
    for (let word = bits[at] as number; word !== 0; word &= word - 1) visit((at << 5) + 31 - Math.clz32(word & -word));
}

/** `into` becomes the union of both. */
export function addBits(into: Bits, other: Bits): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) | (other[i] as number);
}

/** `into` becomes what both hold. */
export function keepBits(into: Bits, other: Bits): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) & (other[i] as number);
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
