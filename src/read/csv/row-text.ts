/** The text of one CSV row, made well-formed so that Papa Parse reads it as meant. */

import type { Line } from '../cut-lines.js';
import { doubleQuotes, scanQuotes } from './quotes.js';

/** As the lines stand in the file. */
export const rawText = (lines: readonly Line[]): string =>
  lines.map(({ text, ending }, nth) => text + (nth === lines.length - 1 ? '' : ending)).join('');

/** Quotes inside quotes that were not doubled are. */
export function rowText(lines: readonly Line[], delimiter: string): string {
  let isOpen = false;
  const parts = lines.map(({ text, ending }, nth) => {
    const scan = scanQuotes(text, isOpen, delimiter);
    isOpen = scan.isOpen;
    return doubleQuotes(text, scan.stray) + (nth === lines.length - 1 ? '' : ending);
  });
  return parts.join('');
}

/**
 * The text of a row with a quote, on its line `opener`, that nothing closes. If the row has its `width` of cells when
 * the quote is taken as a letter (a TSV whose cell starts with a quotation), it is; otherwise it is closed at the end.
 */
export function closedText(lines: readonly Line[], opener: number, width: number | null, delimiter: string): string {
  const line = lines[opener];
  const before = lines.slice(0, opener);
  if (line !== undefined && opener === lines.length - 1) {
    const literal = { ...line, text: literalQuote(line.text, openQuoteOf(before, line, delimiter), delimiter) };
    const asLetter = [...before, literal];
    const shape = shapeOf(asLetter, delimiter);
    const fitsAsLetter = shape.cells === width && !shape.isOpen;
    if (fitsAsLetter && shapeOf(lines, delimiter).cells !== width) return rowText(asLetter, delimiter);
  }
  return `${rowText(lines, delimiter)}"`;
}

/** Whether a line by itself could be a row, or the start of one; any can before the first row is known. */
export const isRowOf = (line: string, width: number | null, delimiter: string): boolean =>
  line.trim() !== '' && (width === null || scanQuotes(line, false, delimiter).delimiters + 1 === width);

function openQuoteOf(before: readonly Line[], line: Line, delimiter: string): number {
  const isOpen = before.reduce((open, { text }) => scanQuotes(text, open, delimiter).isOpen, false);
  return scanQuotes(line.text, isOpen, delimiter).openedAt ?? 0;
}

function literalQuote(text: string, at: number, delimiter: string): string {
  const next = text.indexOf(delimiter, at);
  const end = next < 0 ? text.length : next;
  return `${text.slice(0, at)}"${text.slice(at, end).replaceAll('"', '""')}"${text.slice(end)}`;
}

function shapeOf(lines: readonly Line[], delimiter: string): { cells: number; isOpen: boolean } {
  let isOpen = false;
  let cells = 1;
  for (const { text } of lines) {
    const scan = scanQuotes(text, isOpen, delimiter);
    isOpen = scan.isOpen;
    cells += scan.delimiters;
  }
  return { cells, isOpen };
}
