/** Cells of rows, by csv-parse. */
import { parse } from 'csv-parse/sync';

/** One list of cells for each of the well-formed records, which hold line breaks in quotes only. */
export function cellsOf(records: readonly string[], delimiter: string): string[][] {
  if (records.length === 0) return [];
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true };
  const rows: string[][] = parse(records.join('\n'), options);
  if (rows.length !== records.length) throw new Error(`csv-parse made ${rows.length} of ${records.length} rows`);
  return rows;
}
