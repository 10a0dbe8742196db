/** Where the letters of cells stand in the row: quotes stand around them, and two for one between. */
import type { Origin } from '../../domain/posting.js';
import { joinedPlaces, type Piece } from '../joined-places.js';
import type { Places } from '../place.js';

type CsvOrigin = Extract<Origin, { kind: 'csv' }>;

export function csvPlaces({ record, delimiter, cells }: CsvOrigin): Places {
  const pieces = new Map<number, Piece>();
  const last = Math.max(...cells);
  for (let cell = 0, start = 0; cell <= last; cell++) {
    const { piece, end } = cellAt(record, start, delimiter);
    pieces.set(cell, piece);
    start = end + delimiter.length;
  }
  return joinedPlaces(cells.map((cell) => pieces.get(cell) as Piece));
}

/** Read as `scanQuotes` reads it: a quote that neither closes the cell nor is doubled is a letter. */
function cellAt(record: string, start: number, delimiter: string): { piece: Piece; end: number } {
  if (record[start] !== '"') {
    const next = record.indexOf(delimiter, start);
    const end = next < 0 ? record.length : next;
    const text = record.slice(start, end);
    return { piece: { text, at: Uint32Array.from({ length: text.length + 1 }, (_, nth) => start + nth) }, end };
  }
  const places: number[] = [];
  const letters: string[] = [];
  let at = start + 1;
  while (at < record.length) {
    const isQuote = record[at] === '"';
    const isDoubled = isQuote && record[at + 1] === '"';
    if (isQuote && !isDoubled && (at + 1 === record.length || record.startsWith(delimiter, at + 1))) break;
    places.push(at);
    letters.push(record[at] as string);
    at += isDoubled ? 2 : 1;
  }
  return { piece: { text: letters.join(''), at: Uint32Array.from([...places, at]) }, end: at + 1 };
}
