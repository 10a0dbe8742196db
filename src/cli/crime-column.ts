/** Which crime a labelled posting recruits for, as a column names it. */
import { CRIMES, type Crime } from '../domain/crime.js';
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import type { Posting } from '../domain/posting.js';
import { findColumn, unknownColumn } from '../read/columns.js';
import { unknownName } from '../rules/closest.js';

const CRIME: Bilingual = { ja: '犯罪の種別', en: 'crime' };

/** `column`: null where none is asked for. An empty cell names none. */
export function crimeOf({ row, source }: Posting, column: string | null): Crime | null | Problem {
  if (column === null) return null;
  const { file, line } = source;
  const columns = row?.columns ?? [];
  const at = findColumn(columns, column);
  if (at < 0) return { file, line, message: unknownColumn(column, columns) };
  const named = (row?.cells[at] ?? '').trim();
  const crime = CRIMES.find((one) => one === named);
  if (named === '' || crime !== undefined) return crime ?? null;
  return { file, line, message: unknownName(CRIME, named, CRIMES) };
}

export const isProblem = (found: Crime | null | Problem): found is Problem =>
  typeof found === 'object' && found !== null;
