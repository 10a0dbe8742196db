/** In which parts of a long view each string was found, so that a pattern is tried around its strings and not all over the text. */

/** Views up to so long are searched as a whole. */
const SHORT = 512;
/** Parts of a view, one bit each. */
const MOST_BLOCKS = 32;
const SMALLEST_SHIFT = 5;

export const isLong = (view: string): boolean => view.length > SHORT;

/** One view: bit b of a mark is set where a string of it begins at code units b << shift up to (b + 1) << shift. */
export interface Blocks {
  /** By mark. */
  readonly bits: Int32Array;
  readonly shift: number;
}

export interface BlockRecord {
  /** Of the view that is searched next. */
  readonly begin: (length: number) => void;
  readonly add: (mark: number, at: number) => void;
  /** null where the view is short. */
  readonly blocks: () => Blocks | null;
}

/** Serves one view after another. */
export function createBlockRecord(marks: number): BlockRecord {
  let bits: Int32Array | null = null;
  let shift = 0;
  let isLong = false;
  return {
    begin: (length) => {
      isLong = length > SHORT;
      if (!isLong) return;
      bits = bits?.fill(0) ?? new Int32Array(marks);
      for (shift = SMALLEST_SHIFT; length >> shift >= MOST_BLOCKS; shift++);
    },
    add: (mark, at) => {
      if (isLong && bits !== null) bits[mark] = (bits[mark] as number) | (1 << (at >> shift));
    },
    blocks: () => (isLong && bits !== null ? { bits, shift } : null),
  };
}
