/** Lays rows of several inputs under one header, by name, so that no cell ends up in another's column. */
import { UsageError } from '../domain/errors.js';
import type { Posting, Row, Source } from '../domain/posting.js';
import { neutralize } from './csv-cells.js';

const OWN_COLUMNS = ['id', 'file', 'row', 'line', 'text'] as const;

/** The posting's own row; one that came without gets its place and text. */
export function inputRowOf({ row, id, text, source }: Posting): Row {
  if (row !== undefined) return row;
  return {
    columns: OWN_COLUMNS,
    cells: [id, source.file ?? '', `${source.row}`, `${source.line}`, text].map(neutralize),
  };
}

/**
 * Rows with the same columns pass as they are. Others are laid by name, the n-th column of a name under the n-th;
 * what they lack stays empty. Throws a UsageError when a cell that holds something has no column.
 */
export function alignerTo(header: readonly string[]): (row: Row, source: Source) => readonly string[] {
  const places = placesOf(header);
  return ({ columns, cells }, source) => {
    if (isSame(columns, header) && cells.length === header.length) return cells;
    const aligned = header.map(() => '');
    const homeless: string[] = [];
    const names = placesOf(columns, cells.length);
    for (const [name, from] of names) {
      const to = places.get(name) ?? [];
      from.forEach((at, nth) => {
        const cell = cells[at] ?? '';
        const place = to[nth];
        if (place !== undefined) aligned[place] = cell;
        else if (cell !== '') homeless.push(name);
      });
    }
    if (homeless.length > 0) throw homelessError(homeless, source);
    return aligned;
  };
}

const isSame = (columns: readonly string[], header: readonly string[]): boolean =>
  columns === header || (columns.length === header.length && columns.every((name, at) => name === header[at]));

/** Where each name stands; `length` counts in cells beyond the last name. */
function placesOf(columns: readonly string[], length = columns.length): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < Math.max(length, columns.length); at++) {
    const name = columns[at] ?? `#${at + 1}`;
    places.set(name, [...(places.get(name) ?? []), at]);
  }
  return places;
}

function homelessError(names: readonly string[], { file, line }: Source): UsageError {
  const list = names.join(', ');
  const message = {
    ja: `CSVには書けません。見出し（最初の投稿の列）にない列があります: ${list}。列の違う入力は別々に走査するか、-f jsonl を使ってください`,
    en: `not in the CSV, whose header (the columns of the first posting) lacks: ${list}. Scan inputs with other columns one by one, or use -f jsonl`,
  };
  return new UsageError([{ file, line, message }]);
}
