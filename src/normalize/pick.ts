import type { View } from '../domain/text.js';
import { addUnit, beginView, endView } from './view-builder.js';

/** What is left of a view when only some code units are kept. */
export function pick(view: View, indices: Iterable<number>): View {
  beginView();
  for (const index of indices)
    addUnit(view.text.charCodeAt(index), view.starts[index] as number, view.ends[index] as number);
  return endView();
}
