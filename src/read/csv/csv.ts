/** Rows of a CSV or TSV. */
import { usageError } from '../../domain/errors.js';
import { cutLines } from '../cut-lines.js';
import { peek } from '../peek.js';
import type { Reader } from '../reader.js';
import { cellsOf } from './cells.js';
import { type CsvRow, createRowCutter } from './cut-rows.js';
import { hasFirstLines, judgeDelimiter } from './delimiter.js';
import { createTable, type ReadRow } from './table.js';

/** `usual`: the delimiter where none was asked for; null: judged from the first lines. */
const createCsvReader = (usual: string | null): Reader =>
  async function* (chunks, file, options) {
    const asked = checked(options.delimiter) ?? usual;
    const peeked = await peek(chunks, (head) => asked !== null || hasFirstLines(head));
    const delimiter = asked ?? judgeDelimiter(peeked);
    const cut = createRowCutter(delimiter);
    const table = createTable(file, delimiter, options);
    for await (const lines of cutLines(peeked.chunks)) {
      const rows = cut(lines);
      const raw = options.isRaw?.() === true ? table.raw(rows) : null;
      yield raw ?? table.items(readRows(rows, delimiter), false);
    }
    yield table.items(readRows(cut([], true), delimiter), true);
  };

export const readCsv = createCsvReader(null);
export const readTsv = createCsvReader('\t');

function checked(delimiter: string | null): string | null {
  if (delimiter === null || /^[^"\r\n]+$/.test(delimiter)) return delimiter;
  throw usageError({ ja: '区切り文字に引用符や改行は使えません', en: 'a delimiter cannot be a quote or a line break' });
}

function readRows(rows: readonly CsvRow[], delimiter: string): ReadRow[] {
  const whole = rows.filter((row) => !row.isTooLong);
  const cells = cellsOf(
    whole.map((row) => row.text),
    delimiter,
  );
  let next = 0;
  return rows.map(({ text, line, isTooLong, unclosedOn, original }) => {
    const own = isTooLong ? [] : (cells[next++] ?? []);
    return { text, line, isTooLong, unclosedOn, original, cells: own };
  });
}
