/** Follows the quotes of a CSV through one line: whether a cell goes on in the next, and how many cells there are. */

export interface QuoteScan {
  /** A quoted cell is still open where the line ends. */
  readonly isOpen: boolean;
  /** Delimiters outside quotes. */
  readonly delimiters: number;
  /** Where the quote stands that is still open and was opened on this line. */
  readonly openedAt: number | null;
  /** Quotes inside a quoted cell that neither close it nor are doubled: 「"彼は"すごい"と"」. They are taken as text. */
  readonly stray: readonly number[];
  /** Inside a cell from an earlier line a quote opens another cell: the earlier one was never closed. */
  readonly isContradiction: boolean;
}

/** `isOpen`: a quoted cell goes on from the line before. */
export function scanQuotes(line: string, isOpen: boolean, delimiter: string): QuoteScan {
  const stray: number[] = [];
  let delimiters = 0;
  let openedAt: number | null = isOpen ? -1 : null;
  let at = 0;
  const startsCell = (place: number): boolean => place === 0 || line.endsWith(delimiter, place);
  for (;;) {
    if (openedAt === null) {
      if (line[at] === '"' && startsCell(at)) {
        openedAt = at;
        at += 1;
        continue;
      }
      const next = line.indexOf(delimiter, at);
      if (next < 0) break;
      delimiters += 1;
      at = next + delimiter.length;
      continue;
    }
    const quote = line.indexOf('"', at);
    if (quote < 0) break;
    at = quote + 1;
    if (line[at] === '"') at += 1;
    else if (at === line.length || line.startsWith(delimiter, at)) openedAt = null;
    else if (openedAt === -1 && startsCell(quote))
      return { isOpen: true, delimiters, openedAt: null, stray, isContradiction: true };
    else stray.push(quote);
  }
  return {
    isOpen: openedAt !== null,
    delimiters,
    openedAt: openedAt === -1 ? null : openedAt,
    stray,
    isContradiction: false,
  };
}

/** With the quotes at `places` doubled, as CSV wants quotes inside quotes. */
export function doubleQuotes(line: string, places: readonly number[]): string {
  if (places.length === 0) return line;
  const starts = [0, ...places];
  return starts.map((from, nth) => line.slice(from, starts[nth + 1])).join('"');
}
