/** Columns that line up on a terminal, where a Japanese letter is two cells wide. */
import stringWidth from 'string-width';

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Rows as lines; every column but the last is as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) =>
      row.map((cell, at) => Math.max(widest[at] ?? 0, stringWidth(cell))).concat(widest.slice(row.length)),
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
  for (const { segment, index } of characters.segment(start)) {
    used += stringWidth(segment);
    const end = index + segment.length;
    if (used > width) break;
    if (end === text.length) return text;
    // The last one goes on behind the start, perhaps.
    if (used < width && end < start.length) kept = end;
  }
  return text === '' ? text : `${text.slice(0, kept)}…`;
}
