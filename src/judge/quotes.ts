/** Stretches between quotation marks: another's words. */
import { matchesOf } from '../domain/matches.js';
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
const OPENING = new RegExp(`[${[...PAIRS.keys()].join('')}]`);
const MARK = new RegExp(`[${[...PAIRS].flat().join('')}]`, 'g');
/** A mark that isn't closed within so many characters opens no quotation. */
const LONGEST_QUOTE = 400;
/** Whoever puts this share of a posting in quotation marks, or more, speaks through them. */
const WHOLE = 0.9;

/** Outermost quotations with their marks, in the original. */
export function quotesOf(text: NormalizedText): Span[] {
  const { plain } = text;
  if (!OPENING.test(plain.text)) return [];
  const quotes: Span[] = [];
  let last = -1;
  for (const [start, end] of [...closingsIn(plain.text)].sort(([a], [b]) => a - b)) {
    if (start <= last) continue;
    quotes.push(toOriginal(plain, { start, end: end + 1 }));
    last = end;
  }
  return quotes.filter((quote) => quote.end - quote.start < text.original.trim().length * WHOLE);
}

/** `quotes` as `quotesOf` gives them: sorted, without overlaps. */
export function isQuoted(span: Span, quotes: readonly Span[]): boolean {
  if (quotes.length === 0) return false;
  const quote = quotes[firstEndingAfter(quotes, span.start)];
  return quote !== undefined && contains(quote, span);
}

/** Where the quotation ends that a mark opens. One pass: a text may hold nothing but opening marks. */
function closingsIn(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open = new Map<string, number[]>();
  const close = (mark: string, at: number): void => {
    const opening = open.get(mark)?.pop();
    if (opening !== undefined && at - opening < LONGEST_QUOTE) closings.set(opening, at);
  };
  for (const { 0: mark, index: at } of matchesOf(text, MARK)) {
    const closing = PAIRS.get(mark);
    if (closing === undefined) close(mark, at);
    else if (closing === mark) {
      close(mark, at);
      open.set(mark, [at]);
    } else if (open.get(closing)?.push(at) === undefined) open.set(closing, [at]);
  }
  return closings;
}
