/** Which character separates the cells of a CSV, judged from its first lines. */

import { createLineCutter } from '../cut-lines.js';
import { LONGEST_HEAD, type Peeked } from '../peek.js';
import { cellsOf } from './cells.js';
import { createRowCutter } from './cut-rows.js';
import { DELIMITERS } from './delimiters.js';

const LINES = 20;

/** As much of an input as is looked at. */
export const hasFirstLines = (head: string): boolean => linesIn(head) >= LINES;

const linesIn = (head: string): number => head.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The first rows, as they would be with this delimiter. */
export function firstRows({ head, isWhole }: Peeked, delimiter: string): string[][] {
  const cut = createLineCutter();
  const lines = cut(head.slice(0, LONGEST_HEAD));
  const isAll = isWhole && lines.length < LINES;
  if (isAll || lines.length === 0) lines.push(...cut(null));
  const rows = createRowCutter(delimiter)(lines.slice(0, LINES), isAll);
  return cellsOf(
    rows.filter((row) => !row.isTooLong).map((row) => row.text),
    delimiter,
  );
}

/** The one that gives all first rows the same number of cells, at least two; null when none does. */
export function agreedDelimiter(peeked: Peeked): string | null {
  let best: string | null = null;
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const [header, ...rows] = firstRows(peeked, delimiter);
    const cells = header?.length ?? 0;
    if (cells > most && rows.every((row) => row.length === cells)) {
      best = delimiter;
      most = cells;
    }
  }
  return best;
}

/** The agreed one, or else the one that stands most often in the header. */
export function judgeDelimiter(peeked: Peeked): string {
  const agreed = agreedDelimiter(peeked);
  if (agreed !== null) return agreed;
  const inHeader = (delimiter: string): number => firstRows(peeked, delimiter)[0]?.length ?? 0;
  return [...DELIMITERS].sort((a, b) => inHeader(b) - inHeader(a))[0] ?? ',';
}
