/** Which places of a double array are free, as bitmaps: whether children fit is told for 32 places at once. */

export interface FreePlaces {
  readonly take: (place: number) => void;
  readonly takeBase: (base: number) => void;
  /** Takes the places of these letters (rising, from 1 on) under the smallest base that has room for them, or nearly: see PATIENCE. */
  readonly place: (letters: readonly number[]) => number;
}

export interface BaseOptions {
  /** No two nodes have the same base: what stands under one then need not say whose child it is. */
  readonly distinctBases: boolean;
}

type Bits = Int32Array<ArrayBuffer>;

const WORD = 32;
/** So many words are tried; then what lies before counts as full for that many letters. */
const PATIENCE = 16;

export function createFreePlaces({ distinctBases }: BaseOptions): FreePlaces {
  let free: Bits = new Int32Array(64).fill(-1);
  let bases: Bits = new Int32Array(64).fill(-1);
  /** By the number of letters: the first word that may have room for them. */
  const firstFor: number[] = [];
  const roomUpTo = (place: number): void => {
    if (place + 2 * WORD < WORD * free.length) return;
    free = grown(free, place);
    bases = grown(bases, place);
  };
  const fitting = (base: number, letters: readonly number[]): number => {
    let fit = distinctBases ? wordAt(bases, base) : -1;
    for (let at = 0; at < letters.length && fit !== 0; at++) fit &= wordAt(free, base + (letters[at] as number));
    return fit;
  };
  const find = (letters: readonly number[]): number => {
    let first = firstFor[letters.length] ?? 0;
    while (free[first] === 0) first += 1;
    firstFor[letters.length] = first;
    const start = Math.max(0, WORD * first - (letters[0] as number));
    for (let base = start; ; base += WORD) {
      roomUpTo(base + (letters.at(-1) as number));
      const fit = fitting(base, letters);
      if (fit === 0) continue;
      if (base - start > PATIENCE * WORD) firstFor[letters.length] = (base + (letters[0] as number)) >> 5;
      return base + (31 - Math.clz32(fit & -fit));
    }
  };
  const take = (place: number): void => {
    roomUpTo(place);
    clear(free, place);
  };
  const takeBase = (base: number): void => {
    roomUpTo(base);
    clear(bases, base);
  };
  return {
    take,
    takeBase,
    place: (letters) => {
      const base = find(letters);
      takeBase(base);
      for (const letter of letters) take(base + letter);
      return base;
    },
  };
}

/** The bits from one on. */
function wordAt(bits: Bits, at: number): number {
  const shift = at & 31;
  const word = bits[at >> 5] as number;
  return shift === 0 ? word : (word >>> shift) | ((bits[(at >> 5) + 1] as number) << (WORD - shift));
}

function clear(bits: Bits, at: number): void {
  bits[at >> 5] = (bits[at >> 5] as number) & ~(1 << (at & 31));
}

function grown(bits: Bits, place: number): Bits {
  const wider = new Int32Array(2 * bits.length + (place >> 5)).fill(-1);
  wider.set(bits);
  return wider;
}
