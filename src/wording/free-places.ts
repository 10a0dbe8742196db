/** Where children of nodes fit into a double array, with bitmaps of its free cells: whether they do is told for 32 places at once. */

const WORD = 32;
type Bits = Int32Array<ArrayBuffer>;

/** Finds and takes the first place, from 1 on, where nobody starts yet and children of these classes (rising, from 1 on) fit. */
export function growingPlaces(): (classes: readonly number[]) => number {
  let cells: Bits = new Int32Array(64).fill(-1);
  let places: Bits = new Int32Array(64).fill(-1);
  take(places, 0);
  /** The first word with a free cell. */
  let first = 0;
  const fitting = (base: number, classes: readonly number[]): number => {
    let fit = wordAt(places, base);
    for (let at = 0; at < classes.length && fit !== 0; at++) fit &= wordAt(cells, base + (classes[at] as number));
    return fit;
  };
  return (classes) => {
    const widest = classes.at(-1) as number;
    while (cells[first] === 0) first += 1;
    for (let base = Math.max(0, WORD * first - (classes[0] as number)); ; base += WORD) {
      if (base + widest + 2 * WORD >= WORD * cells.length) {
        cells = grown(cells, widest);
        places = grown(places, widest);
      }
      const fit = fitting(base, classes);
      if (fit === 0) continue;
      const place = base + (31 - Math.clz32(fit & -fit));
      take(places, place);
      for (const klass of classes) take(cells, place + klass);
      return place;
    }
  };
}

/** The bits from one on. */
function wordAt(bits: Bits, at: number): number {
  const shift = at & 31;
  const word = bits[at >> 5] as number;
  return shift === 0 ? word : (word >>> shift) | ((bits[(at >> 5) + 1] as number) << (WORD - shift));
}

function take(bits: Bits, at: number): void {
  bits[at >> 5] = (bits[at >> 5] as number) & ~(1 << (at & 31));
}

function grown(bits: Bits, widest: number): Bits {
  const wider = new Int32Array(2 * bits.length + (widest >> 5)).fill(-1);
  wider.set(bits);
  return wider;
}
