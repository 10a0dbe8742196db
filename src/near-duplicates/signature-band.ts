/** A hash table of signatures by a few of their bytes: texts that are alike meet in one of several such tables. */
import { type Signature, type Signatures, scramble } from './signatures.js';

export interface Band {
  /** Numbers of the signatures whose bytes of this band are the same. */
  readonly alike: (signature: Signature) => number[];
  /** Takes up the signature with this number. */
  readonly add: (number: number) => void;
}

const FREE = -1;

export interface BandPlace {
  /** Its first byte, and how many. */
  readonly start: number;
  readonly rows: number;
  /** Signatures kept of those whose bytes are the same: more share a commonplace, not a text. */
  readonly most: number;
}

/** Open addressing with numbers alone: the bytes themselves are in `signatures`. */
export function createBand({ byte }: Signatures, { start, rows, most }: BandPlace): Band {
  let slots = new Int32Array(2_048).fill(FREE);
  let used = 0;
  type ByteAt = (at: number) => number;

  /** Calls `meet` with those alike; the free slot at which they end. */
  const seek = (byteAt: ByteAt, meet: (number: number) => void): number => {
    let key = start;
    for (let at = 0; at < rows; at++) key = scramble(key ^ byteAt(start + at));
    let slot = key & (slots.length - 1);
    for (;;) {
      const number = slots[slot] as number;
      if (number === FREE) return slot;
      if (isAlike(byteAt, number)) meet(number);
      slot = (slot + 1) & (slots.length - 1);
    }
  };
  const isAlike = (byteAt: ByteAt, number: number): boolean => {
    for (let at = start; at < start + rows; at++) if (byteAt(at) !== byte(number, at)) return false;
    return true;
  };
  const add = (number: number): void => {
    let met = 0;
    const slot = seek(
      (at) => byte(number, at),
      () => {
        met += 1;
      },
    );
    if (met >= most) return;
    slots[slot] = number;
    used += 1;
    if (2 * used > slots.length) grow();
  };
  const grow = (): void => {
    const numbers = slots.filter((number) => number !== FREE).sort();
    slots = new Int32Array(2 * slots.length).fill(FREE);
    used = 0;
    numbers.forEach(add);
  };
  return {
    alike: (signature) => {
      const found: number[] = [];
      seek(
        (at) => signature[at] as number,
        (number) => void found.push(number),
      );
      return found;
    },
    add,
  };
}
