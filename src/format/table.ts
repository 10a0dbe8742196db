/** One line a posting, in columns. On a terminal they are cut to its width; elsewhere cells are whole, with tabs between. */
import { closest, distance } from 'fastest-levenshtein';
import { type UsageError, usageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import { clip, padTo } from './columns.js';
import type { CreateFormatter } from './formatter.js';
import { MESSAGES } from './messages.js';
import { write } from './page.js';
import { type Column, columnsIn, ownColumn } from './table-columns.js';
import { TABLE_COLUMNS, USUAL_COLUMNS } from './table-names.js';
import { paintFor } from './text.js';
import { visible } from './visible.js';

const BETWEEN = '  ';
/** No column is narrower, however narrow the terminal. */
const NARROWEST = 8;

export const createTableFormatter: CreateFormatter = (context) => {
  const { columns: asked = USUAL_COLUMNS, width = null, color, language } = context;
  const paint = paintFor(color);
  const known = columnsIn(context);
  const isKnown = (name: string): name is keyof typeof known => Object.hasOwn(known, name);
  const seen = new Set<string>();
  const columns = asked.map((name): Column & { readonly name: string } => ({
    name,
    ...(isKnown(name) ? known[name] : ownColumn((posting) => cellOf(posting, name, seen))),
  }));
  const fit = width === null ? whole : fitIn(columns, width);
  return {
    // Whether a name is that of a column in the input depends on what was read before.
    ...(asked.every(isKnown) ? { isPlain: true as const } : {}),
    begin: () =>
      `${fit(columns.map(({ name }) => name))
        .map(paint.strong)
        .join(between(width))}\n`,
    posting: (page, posting, report) => {
      const cells = fit(columns.map(({ of }) => of(posting, report)));
      const painted = cells.map((cell, at) => (columns[at]?.name === 'level' ? paint.level(report.level, cell) : cell));
      write(page, `${painted.join(between(width))}\n`);
    },
    end: ({ complete }) =>
      complete || width === null ? '' : `${paint.strong(MESSAGES[language].phrases.incomplete)}\n`,
  };
};

const between = (width: number | null): string => (width === null ? '\t' : BETWEEN);

type Fit = (cells: readonly string[]) => string[];

const whole: Fit = (cells) => cells.map((cell) => visible(cell).trim());

function fitIn(columns: readonly Column[], width: number): Fit {
  const widths = widthsIn(columns, width);
  return (cells) =>
    cells.map((cell, at) => {
      const clipped = clip(visible(cell), widths[at] ?? NARROWEST);
      return at === cells.length - 1 ? clipped : padTo(clipped, widths[at] ?? NARROWEST);
    });
}

/** No row need be known before: what the columns of a fixed width leave is shared by the others. */
function widthsIn(columns: readonly Column[], width: number): number[] {
  const shares = columns.reduce((sum, { cells, share }) => sum + (cells === null ? share : 0), 0);
  const taken = columns.reduce((sum, { cells }) => sum + (cells ?? 0), BETWEEN.length * (columns.length - 1));
  const cellsOf = (share: number): number => Math.floor(((width - taken) * share) / shares);
  const narrow = (column: Column): boolean => column.cells === null && cellsOf(column.share) < NARROWEST;
  if (columns.some(narrow))
    return widthsIn(
      columns.map((column) => (narrow(column) ? { ...column, cells: NARROWEST } : column)),
      width,
    );
  return columns.map(({ cells, share }) => cells ?? cellsOf(share));
}

/** Inputs may differ: a cell is empty where another input had the column. Throws a UsageError where none had. */
function cellOf({ row }: Posting, name: string, seen: Set<string>): string {
  const at = row?.columns.indexOf(name) ?? -1;
  if (at >= 0) seen.add(name);
  else if (!seen.has(name)) throw unknownColumn(name, [...new Set([...TABLE_COLUMNS, ...(row?.columns ?? [])])]);
  return row?.cells[at] ?? '';
}

function unknownColumn(name: string, names: readonly string[]): UsageError {
  const near = closest(name, [...names]);
  const isNear = distance(name, near) <= Math.max(1, Math.floor(near.length / 3));
  return usageError({
    ja: `--columns: ${name} という列はありません${isNear ? `（${near} のことですか）` : ''}。使えるもの: ${names.join(', ')}`,
    en: `--columns: there is no column ${name}${isNear ? ` (did you mean ${near}?)` : ''}; use ${names.join(', ')}`,
  });
}
