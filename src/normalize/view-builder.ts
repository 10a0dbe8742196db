/** Makes a view out of pieces, one code unit after the other. */
import { textOf } from '../domain/fold.js';
import type { View } from '../domain/text.js';

export interface ViewBuilder {
  /** A code unit, and the stretch of the original it was made from. */
  readonly add: (code: number, start: number, end: number) => void;
  readonly last: () => number | undefined;
  readonly done: () => View;
}

/** `room`: about how many code units there will be. */
export function createViewBuilder(room: number): ViewBuilder {
  let codes = new Uint16Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let length = 0;
  const grow = (): void => {
    const size = 2 * codes.length + 16;
    codes = wider(codes, new Uint16Array(size));
    starts = wider(starts, new Int32Array(size));
    ends = wider(ends, new Int32Array(size));
  };
  return {
    add: (code, start, end) => {
      if (length === codes.length) grow();
      codes[length] = code;
      starts[length] = start;
      ends[length++] = end;
    },
    last: () => (length === 0 ? undefined : codes[length - 1]),
    done: () => ({ text: textOf(codes, length), starts, ends }),
  };
}

function wider<Numbers extends Uint16Array | Int32Array>(numbers: Numbers, into: Numbers): Numbers {
  into.set(numbers);
  return into;
}
