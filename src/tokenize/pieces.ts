/**
 * Cuts a text into pieces that kuromoji can bear: it starts anew after 、 and 。 anyway, and its time and memory
 * grow with the square of a piece without them (8,000 × ー: 15 s).
 */
import type { Span } from '../domain/span.js';

const LONGEST = 120;
/** kuromoji's own borders. */
const CLAUSE_END = /[、。\n]/;
/** Where a cut that must be made does least harm. */
const BREATH = /[！？!?\s「」『』（）()…・:;]/;

/** Half of a character outside the basic plane: no cut right behind it. */
const HIGH_SURROGATE = /[\ud800-\udbff]/;

export function pieces(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let breath = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (BREATH.test(character)) breath = at + 1;
    let end = -1;
    if (CLAUSE_END.test(character)) end = at + 1;
    else if (at + 1 - start >= LONGEST) end = breath > start ? breath : at + (HIGH_SURROGATE.test(character) ? 0 : 1);
    if (end > 0) {
      spans.push({ start, end });
      start = end;
      breath = -1;
    }
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
