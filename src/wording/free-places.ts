/** Which cells of a double array are free, as a bitmap: whether children fit is told for 32 places at once. */

const WORD = 32;

/** Finds and takes the first place where children of these classes (rising, from 1 on) fit. `taken`: so many cells are from the start. */
export function growingBits(taken: number): (classes: readonly number[]) => number {
  let free = new Int32Array((taken >> 5) + 64).fill(-1);
  const take = (cell: number): void => {
    free[cell >> 5] = (free[cell >> 5] as number) & ~(1 << (cell & 31));
  };
  for (let cell = 0; cell < taken; cell++) take(cell);
  /** The first word with a free cell. */
  let first = 0;
  const fitting = (base: number, classes: readonly number[]): number => {
    let fit = -1;
    for (let at = 0; at < classes.length && fit !== 0; at++) {
      const cell = base + (classes[at] as number);
      const shift = cell & 31;
      const word = free[cell >> 5] as number;
      fit &= shift === 0 ? word : (word >>> shift) | ((free[(cell >> 5) + 1] as number) << (WORD - shift));
    }
    return fit;
  };
  return (classes) => {
    const widest = classes.at(-1) as number;
    while (free[first] === 0) first += 1;
    for (let base = Math.max(0, WORD * first - (classes[0] as number)); ; base += WORD) {
      if (base + widest + 2 * WORD >= WORD * free.length) {
        const wider = new Int32Array(2 * free.length + (widest >> 5)).fill(-1);
        wider.set(free);
        free = wider;
      }
      const fit = fitting(base, classes);
      if (fit === 0) continue;
      const place = base + (31 - Math.clz32(fit & -fit));
      for (const klass of classes) take(place + klass);
      return place;
    }
  };
}
