/** A view with other text in some places, and its way back to the original. */
import { textOf } from '../domain/fold.js';
import type { Span } from '../domain/span.js';
import type { View } from '../domain/text.js';

/** A stretch of a view and what is read instead; each letter of it then stands for the whole stretch. */
export interface Part extends Span {
  readonly text: string;
}

/** `parts` in order, none over another. */
export function replaced(view: View, parts: Iterable<Part>): View {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copyTo = (end: number): void => {
    for (; at < end; at++) {
      codes.push(view.text.charCodeAt(at));
      starts.push(view.starts[at] ?? 0);
      ends.push(view.ends[at] ?? 0);
    }
  };
  for (const { start, end, text } of parts) {
    copyTo(start);
    for (let letter = 0; letter < text.length; letter++) {
      codes.push(text.charCodeAt(letter));
      starts.push(view.starts[start] ?? 0);
      ends.push(view.ends[end - 1] ?? 0);
    }
    at = end;
  }
  copyTo(view.text.length);
  return { text: textOf(codes), starts, ends };
}
