/** Which places of a double array are free, as a bitmap: whether children fit is told for 32 places at once. */

export interface FreePlaces {
  readonly take: (place: number) => void;
  /** The smallest base under which the places of these letters (rising, from 1 on) are free, or nearly: see PATIENCE. */
  readonly find: (letters: readonly number[]) => number;
}

const WORD = 32;
/** So many words are tried; then what lies before counts as full for that many letters. */
const PATIENCE = 16;

export function createFreePlaces(): FreePlaces {
  let free = new Int32Array(64).fill(-1);
  /** By the number of letters: the first word that may have room for them. */
  const firstFor: number[] = [];
  const roomUpTo = (place: number): void => {
    if (place + 2 * WORD < WORD * free.length) return;
    const wider = new Int32Array(2 * free.length + (place >> 5)).fill(-1);
    wider.set(free);
    free = wider;
  };
  const fitting = (base: number, letters: readonly number[]): number => {
    let fit = -1;
    for (let at = 0; at < letters.length && fit !== 0; at++) {
      const place = base + (letters[at] as number);
      const shift = place & 31;
      const word = free[place >> 5] as number;
      fit &= shift === 0 ? word : (word >>> shift) | ((free[(place >> 5) + 1] as number) << (WORD - shift));
    }
    return fit;
  };
  return {
    take: (place) => {
      roomUpTo(place);
      free[place >> 5] = (free[place >> 5] as number) & ~(1 << (place & 31));
    },
    find: (letters) => {
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
    },
  };
}
