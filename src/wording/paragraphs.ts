/** Paragraphs of a view: what blank lines part. */
import { overlaps, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';

const BLANK_LINE = /\n[^\S\n]*\n\s*/g;
/** More are a list, and fewer letters a heading. */
const MOST = 6;
const SHORTEST = 6;

/** None where a text is one, or too many. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(BLANK_LINE)) {
    if (index - start >= SHORTEST) spans.push({ start, end: index });
    start = index + gap.length;
  }
  if (start === 0) return [];
  if (text.length - start >= SHORTEST) spans.push({ start, end: text.length });
  return spans.length < 2 || spans.length > MOST ? [] : spans;
}

/** Paragraphs of what is read for its wording that show one of `telling`, stretches of the original. */
export function tellingParagraphs({ squeezed }: NormalizedText, worded: string, telling: readonly Span[]): Span[] {
  if (telling.length === 0) return [];
  return paragraphsOf(worded).filter((span) => {
    const paragraph = toOriginal(squeezed, span);
    return telling.some((shown) => overlaps(shown, paragraph));
  });
}
