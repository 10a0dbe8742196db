/** What holds of tables, whatever separates their cells: csv-parse reads the same cells, and no letter is lost without a word. */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Check } from '../target.js';
import { type Reading, readEveryWay } from './reading.js';

export const TABLE_SCRAPS = [
  '"',
  '""',
  '"\n',
  '\n"',
  'id,本文\n',
  'id\t本文\n',
  '1,荷物を運ぶだけ,2026-01-02\n',
  '2\t荷物を運ぶだけ\n',
  '"改行\nと""引用"""',
  '彼は"すごい"と',
  ';',
  '|',
  ',,',
  '\t\t',
] as const;

export const checkTable =
  (format: 'csv' | 'tsv', delimiter: string): Check =>
  (input) =>
    readEveryWay(input, { format, delimiter }, (reading) => {
      assertCells(reading, delimiter);
      assertLetters(reading, delimiter);
    });

/** Rows of one blank cell are blank lines. */
const isRow = (cells: readonly string[]): boolean => cells.length > 1 || (cells[0] ?? '').trim() !== '';

function assertCells({ decoded, postings, unread }: Reading, delimiter: string): void {
  const rows = decoded === null ? null : strictRows(decoded, delimiter);
  if (rows === null) return;
  const [header, ...others] = rows.filter(isRow);
  for (const { row, text } of postings) assert.ok(row?.cells.includes(text), 'a text is a cell');
  if (unread.length > 0 || header === undefined) return;
  // To csv-parse a header of one empty cell ("") is a blank line.
  if (postings.some(({ row }) => !isRow(row?.columns ?? []))) return;
  assert.deepEqual(postings.map(({ row }) => row?.cells as readonly string[]).filter(isRow), others);
  for (const { row } of postings) assert.deepEqual(row?.columns, header);
}

/** null where csv-parse takes it for broken. */
function strictRows(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch {
    return null;
  }
}

/** Also of what is broken and was mended: without a word about it all that is left out is what separates cells. */
function assertLetters({ decoded, postings, unread }: Reading, delimiter: string): void {
  const [first] = postings;
  if (decoded === null || unread.length > 0 || first?.row === undefined) return;
  const cells = [first.row.columns, ...postings.map(({ row }) => row?.cells ?? [])].flat().join('');
  const lettersOf = (text: string): string => text.replaceAll(delimiter, '').replace(/["\s]/g, '');
  assert.equal(lettersOf(cells), lettersOf(decoded));
}
