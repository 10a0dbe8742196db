/** The cells of a CSV are those that csv-parse reads, another library. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../src/read/csv/cells.js';
import { createRowCutter } from '../../src/read/csv/cut-rows.js';
import { createLineCutter } from '../../src/read/cut-lines.js';

const SCRAPS = [
  '"',
  '""',
  '"',
  ',',
  ',',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\ufeff',
  '#',
  "'",
  '\\',
  'あ',
  'a"b',
  '"闇",',
];

function rowsOf(text: string, delimiter: string): string[] {
  const cut = createLineCutter();
  const lines = [...cut(text), ...cut(null)];
  return createRowCutter(delimiter)(lines, true).map((row) => row.text);
}

test.each([',', '\t', ';', '::'])('区切りが %j のとき、どんな行でも', (delimiter) => {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true };
  const text = fc.array(fc.constantFrom(...SCRAPS, delimiter), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (csv) => {
      const rows = rowsOf(csv, delimiter);
      expect(cellsOf(rows, delimiter)).toEqual(parse(rows.join('\n'), options));
    }),
    { numRuns: 2_000 },
  );
});
