import type { View } from '../domain/text.js';

/** What is left of a view when only some code units are kept. */
export function pick(view: View, indices: readonly number[]): View {
  const starts = Int32Array.from(indices, (index) => view.starts[index] ?? 0);
  const ends = Int32Array.from(indices, (index) => view.ends[index] ?? 0);
  let text = '';
  for (const index of indices) text += view.text.charAt(index);
  return { text, starts, ends };
}
