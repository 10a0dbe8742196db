/** A view with other text in some places, and its way back to the original. */
import type { Span } from '../domain/span.js';
import type { View } from '../domain/text.js';
import { addUnit, beginView, endView } from './view-builder.js';

/** A stretch of a view and what is read instead; each letter of it then stands for the whole stretch. */
export interface Part extends Span {
  readonly text: string;
}

/** `parts` in order, none over another. */
export function replaced(view: View, parts: Iterable<Part>): View {
  beginView();
  let at = 0;
  const copyTo = (end: number): void => {
    for (; at < end; at++) addUnit(view.text.charCodeAt(at), view.starts[at] as number, view.ends[at] as number);
  };
  for (const { start, end, text } of parts) {
    copyTo(start);
    for (let letter = 0; letter < text.length; letter++)
      addUnit(text.charCodeAt(letter), view.starts[start] as number, view.ends[end - 1] as number);
    at = end;
  }
  copyTo(view.text.length);
  return endView();
}
