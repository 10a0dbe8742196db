import { textOf } from '../domain/fold.js';
import type { View } from '../domain/text.js';

/** What is left of a view when only some code units are kept. */
export function pick(view: View, indices: ArrayLike<number>, length = indices.length): View {
  const codes = new Uint16Array(length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    const index = indices[at] as number;
    codes[at] = view.text.charCodeAt(index);
    starts[at] = view.starts[index] as number;
    ends[at] = view.ends[index] as number;
  }
  return { text: textOf(codes), starts, ends };
}
