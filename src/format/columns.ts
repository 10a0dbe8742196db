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

/** The first `width` cells, with … where something was cut. Marks that take no cell are limited too. */
export function clip(text: string, width: number): string {
  const characters = [...text.slice(0, 4 * width)];
  let used = 0;
  const most = characters.findIndex((character, at) => {
    used += stringWidth(character);
    return used > width || at >= 2 * width;
  });
  if (most < 0 && text.length <= 4 * width) return text;
  const kept = characters.slice(0, most < 0 ? characters.length : most);
  return `${(stringWidth(kept.join('')) < width ? kept : kept.slice(0, -1)).join('')}…`;
}
