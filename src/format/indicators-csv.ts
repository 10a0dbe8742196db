/** Indicators as a table, one row each. Lists in a cell are separated by |. */
import { stringify } from 'csv-stringify/sync';
import type { LinkingIndicator } from '../domain/indicator.js';
import { LEVELS } from '../domain/report.js';
import { neutralize } from './csv-cells.js';
import type { FormatIndicators } from './indicators-index.js';

const HEADER = ['kind', 'value', 'defanged', 'typed', 'postings', ...LEVELS, 'ids', 'places'];
/** A cell that no spreadsheet opens helps nobody. */
const MOST_PLACES = 100;

export const formatIndicatorsCsv: FormatIndicators = (indicators) =>
  stringify([HEADER, ...indicators.map((indicator) => rowOf(indicator).map(neutralize))], {
    record_delimiter: '\n',
    quoted_match: /[\r\n]/,
  });

function rowOf({ kind, value, defanged, typed, postings, levels, places }: LinkingIndicator): string[] {
  const shown = places.slice(0, MOST_PLACES);
  return [
    kind,
    value,
    defanged,
    typed.join('|'),
    `${postings}`,
    ...LEVELS.map((level) => `${levels[level]}`),
    shown.map(({ id }) => id).join('|'),
    shown.map(({ source }) => `${source.file ?? '-'}:${source.line}`).join('|'),
  ];
}
