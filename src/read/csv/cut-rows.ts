/**
 * Puts lines together to the rows of a CSV and says where each starts. Papa Parse reads the cells, but by itself it
 * takes all that follows an unclosed quote for one cell and loses it: here the row with the quote is ended instead.
 */

import type { Line } from '../cut-lines.js';
import type { RawRecord } from '../raw.js';
import { LONGEST_POSTING } from '../reader.js';
import { scanQuotes } from './quotes.js';
import { closedText, isRowOf, rawText, rowText } from './row-text.js';

/** One well-formed record without its ending. */
export type CsvRow = RawRecord;

interface State {
  readonly delimiter: string;
  /** Lines from the start of the current row on. `first`, `cursor` and `opener` are places in it. */
  readonly lines: Line[];
  first: number;
  /** The next line to look at. */
  cursor: number;
  /** The line with the quote that is open; null when none is. */
  opener: number | null;
  /** Outside quotes, in the current row. */
  delimiters: number;
  /** Cells of the first row; null before it. */
  width: number | null;
  /** A line number: a quote that is open where an earlier line starts is not closed before it. Keeps rereading linear. */
  hopeless: number;
  /** What was too long may not be over: lines that can't be rows belong to it. */
  isSkipping: boolean;
}

/** A cell of more lines than this was not closed, or is no posting. */
const MOST_LINES = 100_000;

/** Takes lines as they come, gives the rows that they complete. `isEnd`: no more will come. Blank lines are no rows. */
export function createRowCutter(delimiter: string): (lines: readonly Line[], isEnd?: boolean) => CsvRow[] {
  const state: State = {
    delimiter,
    lines: [],
    first: 0,
    cursor: 0,
    opener: null,
    delimiters: 0,
    width: null,
    hopeless: 0,
    isSkipping: false,
  };
  return (lines, isEnd = false) => {
    take(state, lines);
    const rows: CsvRow[] = [];
    for (;;) {
      const row = nextRow(state, isEnd);
      if (row === null) return rows;
      rows.push(row);
    }
  };
}

/** Drops the lines that are done with once they are most of all: copying stays linear even if lines come one by one. */
function take(state: State, lines: readonly Line[]): void {
  if (state.first * 2 > state.lines.length) {
    state.lines.splice(0, state.first);
    state.cursor -= state.first;
    if (state.opener !== null) state.opener -= state.first;
    state.first = 0;
  }
  for (const line of lines) state.lines.push(line);
}

function nextRow(state: State, isEnd: boolean): CsvRow | null {
  for (let line = state.lines[state.cursor]; line !== undefined; line = state.lines[state.cursor]) {
    if (state.isSkipping && isRest(state, line)) continue;
    const row = step(state, line);
    if (row !== null) return row;
  }
  return isEnd && state.opener !== null ? giveUp(state, false) : null;
}

/** Goes past the line where it is the rest of what was too long. */
function isRest(state: State, { text, isTooLong }: Line): boolean {
  state.isSkipping = isTooLong || !isRowOf(text, state.width, state.delimiter);
  if (!state.isSkipping) return false;
  state.cursor += 1;
  state.first = state.cursor;
  return true;
}

function step(state: State, line: Line): CsvRow | null {
  const isInside = state.opener !== null;
  if (line.isTooLong) return isInside ? giveUp(state, false) : finish(state, state.cursor + 1, { isTooLong: true });
  const scan = scanQuotes(line.text, isInside, state.delimiter);
  if (scan.isContradiction) return giveUp(state, false);
  state.delimiters += scan.delimiters;
  if (scan.isOpen) return goOn(state, line, scan.openedAt !== null);
  if (state.cursor === state.first && state.delimiters === 0 && line.text.trim() === '') {
    state.cursor += 1;
    state.first = state.cursor;
    return null;
  }
  state.width ??= state.delimiters + 1;
  const end = state.cursor + 1;
  return finish(state, end, mended(state.lines.slice(state.first, end), state.delimiter));
}

/** Its text, and how it stands in the file where that is something else. */
function mended(lines: readonly Line[], delimiter: string): Partial<CsvRow> {
  const text = rowText(lines, delimiter);
  const length = lines.reduce(
    (sum, line, nth) => sum + line.text.length + (nth === lines.length - 1 ? 0 : line.ending.length),
    0,
  );
  return length === text.length ? { text } : { text, original: rawText(lines) };
}

/** The row goes on in the next line, or in the first one that can close the quote. */
function goOn(state: State, line: Line, isOpenedHere: boolean): CsvRow | null {
  if (isOpenedHere) state.opener = state.cursor;
  state.cursor = Math.min(state.lines.length, state.cursor + Math.max(1, state.hopeless - line.number));
  const last = state.lines[state.cursor - 1] ?? line;
  const start = state.lines[state.first]?.offset ?? 0;
  const isTooMuch = last.offset + last.text.length - start > LONGEST_POSTING;
  return isTooMuch || state.cursor - state.first > MOST_LINES ? giveUp(state, true) : null;
}

/** The open quote is not closed before `cursor`: its row ends before the first line that looks like another row. */
function giveUp(state: State, isTooLong: boolean): CsvRow {
  const { lines, first, cursor, width, delimiter } = state;
  const opener = state.opener ?? first;
  state.hopeless = (lines[cursor - 1]?.number ?? 0) + 1;
  let end = opener + 1;
  while (end < cursor && !isRowOf(lines[end]?.text ?? '', width, delimiter)) end += 1;
  if (isTooLong && end === cursor) {
    state.isSkipping = true;
    return finish(state, end, { isTooLong });
  }
  const text = closedText(lines.slice(first, end), opener - first, width, delimiter);
  return finish(state, end, { text, unclosedOn: lines[opener]?.number ?? null });
}

function finish(state: State, end: number, row: Partial<CsvRow>): CsvRow {
  const line = state.lines[state.first]?.number ?? 0;
  state.first = end;
  state.cursor = end;
  state.opener = null;
  state.delimiters = 0;
  return { text: '', line, isTooLong: false, unclosedOn: null, ...row };
}
