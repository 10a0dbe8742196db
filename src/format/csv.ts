/** The input's columns as they were, then ours: for spreadsheets and whatever reads the same CSV again. */
import { type Options, stringify } from 'csv-stringify/sync';
import { CAMPAIGN_COLUMN, COLUMNS, cellsOf } from './csv-cells.js';
import { alignerTo, inputRowOf } from './csv-columns.js';
import type { CreateFormatter } from './formatter.js';
import { write } from './page.js';

/** The library quotes what holds the delimiter, a quote or its own line break; a lone CR breaks rows for readers too. */
const OPTIONS: Options = { delimiter: ',', record_delimiter: '\n', quoted_match: /[\r\n]/ };
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The first posting's row gives the header. Later rows are laid under it by column name; throws a UsageError for one
 * with cells that have no place there, as they would be lost.
 */
export const createCsvFormatter: CreateFormatter = ({ bom }) => {
  let align: ReturnType<typeof alignerTo> | null = null;
  let columns: readonly string[] | null = null;
  const goOn = (settled: readonly string[]): void => {
    columns = settled;
    align = alignerTo(settled);
  };
  const lineOf = (cells: readonly string[]): string => stringify([[...cells]], OPTIONS);
  return {
    handover: {
      settled: () => columns,
      goOn: (settled) => {
        if (align === null) goOn(settled as readonly string[]);
      },
      collected: () => null,
      collect: () => {},
    },
    begin: () => (bom ? BYTE_ORDER_MARK : ''),
    posting: (page, posting, report) => {
      const row = inputRowOf(posting);
      const campaign = report.campaign === undefined ? [] : [report.campaign ?? ''];
      const own = campaign.length === 0 ? COLUMNS : [...COLUMNS, CAMPAIGN_COLUMN];
      const header = align === null ? lineOf([...row.columns, ...own]) : '';
      if (align === null) goOn(row.columns);
      const cells = align?.(row, posting.source) ?? [];
      write(page, header + lineOf([...cells, ...cellsOf(report), ...campaign]));
    },
    end: () => '',
  };
};
