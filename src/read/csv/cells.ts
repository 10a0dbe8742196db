/** Cells of rows, by Papa Parse. */
import Papa from 'papaparse';

/** One list of cells for each of the well-formed records, which hold line breaks in quotes only. */
export function cellsOf(records: readonly string[], delimiter: string): string[][] {
  if (records.length === 0) return [];
  // `Papa.parse` would take a U+FEFF away from the first cell, which here need not be the first of the file.
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const rows: string[][] = parser.parse(records.join('\n'), 0, false).data;
  if (rows.length !== records.length) throw new Error(`Papa Parse made ${rows.length} of ${records.length} rows`);
  return rows;
}
