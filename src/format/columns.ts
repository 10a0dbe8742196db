/** Columns that line up on a terminal, where a Japanese letter is two cells wide. */
import stringWidth from 'string-width';

/** Letters that are drawn one by one: ASCII, kana, 。 to 〩, ideographs, full-width forms. */
const ORDINARY = /^[ -~\u3000-\u3029\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF\uFF01-\uFF60]*$/;
const FIRST_WIDE = 0x3000;

/** Cells that a text takes. Most texts need no search for what is drawn as one, which costs fifty times as much. */
export function cellsIn(text: string): number {
  if (!ORDINARY.test(text)) return stringWidth(text);
  let cells = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_WIDE) cells += 1;
  return cells;
}

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cellsIn(text)));

/** Rows as lines; every column but the last is as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cellsIn(cell))).concat(widest.slice(row.length)),
    [],
  );
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0))).join('  '),
  );
}

const characters = new Intl.Segmenter();

/** The first `width` cells, with … where something was cut; what is drawn as one is not cut in two. Marks that take no cell are limited too. */
export function clip(text: string, width: number): string {
  const start = text.slice(0, 4 * width);
  let used = 0;
  let kept = 0;
  let end = 0;
  for (const drawn of ORDINARY.test(start) ? start : characters.segment(start)) {
    const letter = typeof drawn === 'string' ? drawn : drawn.segment;
    used += cellsIn(letter);
    end += letter.length;
    if (used > width) break;
    if (end === text.length) return text;
    // The last one goes on behind the start, perhaps.
    if (used < width && end < start.length) kept = end;
  }
  return text === '' ? text : `${text.slice(0, kept)}…`;
}
