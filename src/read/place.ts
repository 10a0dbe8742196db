/** Where the letters of a posting stand in its file: line and column, 1-based and in UTF-16 code units, as editors count them. */
import type { Region } from '../domain/finding.js';
import type { Posting } from '../domain/posting.js';
import type { Span } from '../domain/span.js';
import { csvPlaces } from './csv/places.js';
import { jsonPlaces } from './json/places.js';

/** Of one posting; asked once for all that is of interest in it. Without an origin only the line is known: null. */
export function regionsIn(posting: Pick<Posting, 'origin' | 'source'>): ((span: Span) => Region) | null {
  const { origin, source } = posting;
  if (origin === undefined) return null;
  const places = placesOf(origin);
  if (places === null) return null;
  const starts = lineStarts(origin.record);
  const indent = origin.kind === 'json' ? origin.column - 1 : 0;
  const placeOf = (at: number) => {
    const nth = lineAt(starts, at);
    return { line: source.line + nth, column: at - (starts[nth] as number) + 1 + (nth === 0 ? indent : 0) };
  };
  return ({ start, end }) => {
    const from = placeOf(places(start));
    // The end is told from the last letter: what comes next may stand in another cell.
    const to = end > start ? placeOf(places(end - 1, true)) : from;
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** Offset of the record at which a letter of the text begins; `isBehind`: at which it ends. */
export type Places = (offset: number, isBehind?: boolean) => number;

function placesOf(origin: NonNullable<Posting['origin']>): Places | null {
  if (origin.kind === 'plain') return (offset, isBehind = false) => offset + Number(isBehind);
  return origin.kind === 'csv' ? csvPlaces(origin) : jsonPlaces(origin);
}

/** CRLF is one break, as for all that cuts lines here. */
function lineStarts(record: string): number[] {
  const starts = [0];
  for (const { 0: ending, index } of record.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  return starts;
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
