/** A row of a SQL engine: cells between tabs, \N for NULL, and \t \n \\ for what would break a row. */
import type { Ask } from '../../domain/answer.js';
import { usageError } from '../../domain/errors.js';
import { joinText } from '../columns.js';
import type { ReadOptions } from '../reader.js';
import { BAD_BYTES, type DecodedLine, soundId } from './decode-line.js';

/** Columns from 0 on. */
export interface RowColumns {
  readonly text: readonly number[];
  readonly id: number | null;
}

/** The id and the text, in this order; where one is named, the other is not guessed. */
const USUAL: RowColumns = { text: [1], id: 0 };

/** Rows have no names. Throws a UsageError for a name. */
export function rowColumnsOf({ textColumns, idColumn }: Pick<ReadOptions, 'textColumns' | 'idColumn'>): RowColumns {
  const id = idColumn === null ? null : columnAt('--id-column', idColumn);
  if (textColumns.length === 0) return id === null ? USUAL : { ...USUAL, id };
  return { text: textColumns.map((name) => columnAt('--text-column', name)), id };
}

function columnAt(option: string, typed: string): number {
  if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed) - 1;
  throw usageError({
    ja: `${option}: ${typed}: TSV の行には列名がないので、番号（1から）で指定してください`,
    en: `${option}: ${typed}: rows of TSV have no names; write the number of the column, from 1 on`,
  });
}

/** `row`: 1-based number of the line. NULL is an empty text, as it is elsewhere. */
export function askInRow(line: DecodedLine, row: number, columns: RowColumns): Ask {
  if ('fault' in line) return { id: null, fault: line.fault };
  const { text, isWhole } = line;
  const cells = text.split('\t');
  const cell = columns.id === null ? null : (cells[columns.id] ?? null);
  const id = cell === NULL ? null : soundId(cell, isWhole);
  if (!isWhole) return { id, fault: BAD_BYTES };
  const lacking = columns.text.find((at) => at >= cells.length);
  if (lacking !== undefined) return { id, fault: tooFew(lacking + 1, cells.length) };
  const found = joinText(columns.text.map((at) => textOf(cells[at] ?? '')));
  return { id, posting: { id: id ?? `${row}`, text: found, source: { file: null, row, line: row } } };
}

const NULL = '\\N';
const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  0: '\0',
  '\\': '\\',
  "'": "'",
};

/** A backslash before any other character is one. */
const textOf = (cell: string): string =>
  cell === NULL ? '' : cell.replace(/\\(.)/gsu, (whole, char: string) => ESCAPES[char] ?? whole);

const tooFew = (wanted: number, there: number) =>
  ({
    name: 'no-text',
    message: {
      ja: `列が${there}つしかなく、本文の列（${wanted}番目）がありません`,
      en: `has no column ${wanted} for the text, only ${there}`,
    },
  }) as const;
