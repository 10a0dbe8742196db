/** Stretches between quotation marks: another's words. */
import { contains, firstEndingAfter, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['"', '"'],
  ['〝', '〟'],
  ['‹', '›'],
  ['«', '»'],
  ['《', '》'],
  ['〈', '〉'],
]);
/** A mark that isn't closed within so many characters opens no quotation. */
const LONGEST_QUOTE = 400;
/** Whoever puts this share of a posting in quotation marks, or more, speaks through them. */
const WHOLE = 0.9;

/** Outermost quotations with their marks, in the original. */
export function quotesOf(text: NormalizedText): Span[] {
  const { plain } = text;
  const quotes: Span[] = [];
  const nextOf = finder(plain.text);
  for (let at = 0; at < plain.text.length; at++) {
    const opening = plain.text.charAt(at);
    const closing = PAIRS.get(opening);
    if (closing === undefined) continue;
    if (nextOf(closing, at + 1) > at + LONGEST_QUOTE) continue;
    const end = closingAt(plain.text, at, opening, closing);
    if (end < 0) continue;
    quotes.push(toOriginal(plain, { start: at, end: end + 1 }));
    at = end;
  }
  return quotes.filter((quote) => quote.end - quote.start < text.original.trim().length * WHOLE);
}

/** `quotes` as `quotesOf` gives them: sorted, without overlaps. */
export function isQuoted(span: Span, quotes: readonly Span[]): boolean {
  const quote = quotes[firstEndingAfter(quotes, span.start)];
  return quote !== undefined && contains(quote, span);
}

/** Where a character stands next, remembered between calls with growing offsets: openings without an end cost nothing. */
function finder(text: string): (character: string, from: number) => number {
  const known = new Map<string, number>();
  return (character, from) => {
    const last = known.get(character) ?? -1;
    if (last >= from) return last;
    const found = text.indexOf(character, from);
    known.set(character, found < 0 ? Number.POSITIVE_INFINITY : found);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
}

function closingAt(text: string, from: number, opening: string, closing: string): number {
  let depth = 0;
  const limit = Math.min(text.length, from + LONGEST_QUOTE);
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === closing && at > from) {
      depth -= 1;
      if (depth === 0 || opening === closing) return at;
    } else if (character === opening) depth += 1;
  }
  return -1;
}
