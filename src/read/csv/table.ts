/** From rows of cells to postings: the first row names the columns, the rest are postings or what is wrong with them. */
import type { Bilingual } from '../../domain/language.js';
import type { Origin } from '../../domain/posting.js';
import { joinText } from '../columns.js';
import { type RawBatch, rawBatch } from '../raw.js';
import {
  bookmark,
  type MarkedItem,
  noteItem,
  postingItem,
  problemItem,
  type ReadItem,
  type ReadOptions,
  tooLongItem,
} from '../reader.js';
import { type Choice, chooseByName, chooseByRows } from './choose-columns.js';
import type { CsvRow } from './cut-rows.js';

/** A row and what Papa Parse read in it; no cells in one that is too long. */
export interface ReadRow extends CsvRow {
  readonly cells: readonly string[];
}

export interface Table {
  /** `isEnd`: no more rows will come. */
  readonly items: (rows: readonly ReadRow[], isEnd: boolean) => MarkedItem[];
  /** Counts rows that will be read elsewhere; null while it takes a look at them to tell which columns they have. */
  readonly raw: (rows: readonly CsvRow[]) => RawBatch | null;
}

/** Where no name tells, the text column is judged from this many rows. */
const SAMPLE_ROWS = 50;

/** `delimiter`: of the rows. */
export function createTable(file: string | null, delimiter: string, options: ReadOptions): Table {
  const keptDelimiter = options.keepsOrigins === true ? delimiter : null;
  let columns: readonly string[] | null = null;
  let choice: Choice | null = null;
  let waiting: readonly ReadRow[] = [];
  let count = 0;

  const open = (names: readonly string[]): ReadItem[] => {
    columns = names;
    choice = chooseByName(names, options, file);
    return notesOf(choice);
  };
  const notesOf = (chosen: Choice | null): ReadItem[] => (chosen?.notes ?? []).map((note) => noteItem(file, note));

  const head = (rows: readonly ReadRow[]): { items: MarkedItem[]; rest: readonly ReadRow[] } => {
    const [first, ...rest] = rows;
    if (columns !== null || first === undefined) return { items: [], rest: rows };
    if (first.isTooLong) return { items: [tooLongItem(file, first.line)], rest };
    const items: MarkedItem[] = options.header ? faultOf(first, first.cells.length, true, file) : [];
    items.push(...open(options.header ? first.cells : first.cells.map((_, at) => `${at + 1}`)));
    return { items, rest: options.header ? rest : rows };
  };

  const items = (rows: readonly ReadRow[], isEnd: boolean): MarkedItem[] => {
    const { items: found, rest } = head(rows);
    if (columns === null) return found;
    waiting = waiting.length === 0 ? rest : waiting.concat(rest);
    if (choice === null) {
      if (waiting.length === 0 || (waiting.length < SAMPLE_ROWS && !isEnd)) return found;
      const sample = waiting.slice(0, SAMPLE_ROWS).map((row) => row.cells);
      choice = chooseByRows(columns, sample, options);
      found.push(...notesOf(choice));
    }
    for (const row of waiting) {
      putItems(found, row, { row: ++count, columns, choice, file, keptDelimiter });
      if (options.isMarked === true) found.push(bookmark(count));
    }
    waiting = [];
    return found;
  };
  const raw = (rows: readonly CsvRow[]): RawBatch | null => {
    if (columns === null || choice === null) return null;
    const before = count;
    count += rows.length;
    return rawBatch(rows, { kind: 'csv', file, delimiter, columns, choice }, before);
  };
  return { items, raw };
}

/** What a row is read with. */
export interface Place {
  readonly row: number;
  readonly columns: readonly string[];
  readonly choice: Choice;
  readonly file: string | null;
  /** Where origins are kept: what cut the cells. */
  readonly keptDelimiter?: string | null;
}

/** What is wrong with a row, and the posting in it if its text is there. */
export function putItems(
  items: MarkedItem[],
  read: ReadRow,
  { row, columns, choice: { text, id }, file, keptDelimiter }: Place,
): void {
  const { cells, line, isTooLong } = read;
  if (isTooLong) {
    items.push(tooLongItem(file, line));
    return;
  }
  const hasText = text.every((at) => at < cells.length);
  if (read.unclosedOn !== null || cells.length !== columns.length)
    items.push(...faultOf(read, columns.length, hasText, file));
  if (!hasText) return;
  const idCell = cells[id] ?? '';
  const posting = {
    id: idCell.trim() === '' ? `${row}` : idCell,
    text: joinText(text.map((at) => cells[at] ?? '')),
    source: { file, row, line },
    row: { columns, cells },
  };
  const origin = originOf(read, text, keptDelimiter ?? null);
  items.push(postingItem(origin === null ? posting : { ...posting, origin }));
}

/** Where a quote was not closed nobody can tell by the row alone what was taken for a letter. */
const originOf = (
  { text: record, original, unclosedOn }: ReadRow,
  cells: readonly number[],
  delimiter: string | null,
): Origin | null =>
  delimiter === null || unclosedOn !== null ? null : { kind: 'csv', record: original ?? record, delimiter, cells };

/** Empty cells too many, as spreadsheets write them, are no fault. */
function faultOf(
  { cells, line, unclosedOn }: ReadRow,
  width: number,
  hasText: boolean,
  file: string | null,
): ReadItem[] {
  if (unclosedOn !== null) return [problemItem(file, unclosedOn, NOT_CLOSED)];
  if (cells.length === width) return [];
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return [];
  return [problemItem(file, line, ragged(cells.length, width, hasText))];
}

const NOT_CLOSED: Bilingual = {
  ja: 'この行の引用符（"）が閉じられていません。ここで行を終え、次の行から読みました',
  en: 'a quote (") on this line is not closed; the row was ended and reading went on with the next',
};

const ragged = (cells: number, width: number, hasText: boolean): Bilingual => ({
  ja: `この行のセルは${cells}個で、1行目の${width}個と合いません${hasText ? '' : '。本文の列がないため読みませんでした'}`,
  en: `cells in this row: ${cells}, in the first: ${width}${hasText ? '' : '; without its text column it was not read'}`,
});
