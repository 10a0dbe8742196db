import { textOf } from '../domain/fold.js';
import type { View } from '../domain/text.js';

/** What is left of a view when only some code units are kept. */
export function pick(view: View, indices: readonly number[]): View {
  return {
    text: textOf(indices.map((index) => view.text.charCodeAt(index))),
    starts: indices.map((index) => view.starts[index] ?? 0),
    ends: indices.map((index) => view.ends[index] ?? 0),
  };
}
