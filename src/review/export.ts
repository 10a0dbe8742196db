/** Decisions as files that `yamiscan eval` and `yamiscan fit` take as they are. */
import type { ReviewLabel, ReviewRun } from '../domain/review-page.js';
import { neutralize } from '../format/csv-cells.js';

export interface Exported {
  readonly run: Pick<ReviewRun, 'rows' | 'files' | 'days'>;
  readonly labelOf: (row: number) => ReviewLabel | null;
  readonly textOf: (row: number) => string;
}

/** Readers know these names; `label` stands last, where people look for it. */
const COLUMNS = ['id', 'text', 'date', 'file', 'row', 'score', 'label'] as const;
type Record = Readonly<{ [Name in (typeof COLUMNS)[number]]: string | number | null }>;

/** Pieces of the file, in input order. */
export function* exportJsonl(exported: Exported): Generator<string> {
  for (const record of recordsOf(exported)) yield `${JSON.stringify(record)}\n`;
}

/** Spreadsheets read UTF-8 only behind a byte order mark, and take some cells for formulas: those begin with '. */
export function* exportCsv(exported: Exported): Generator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\n`;
  for (const record of recordsOf(exported))
    yield `${COLUMNS.map((name) => cell(neutralize(`${record[name] ?? ''}`))).join(',')}\n`;
}

function* recordsOf({ run: { rows, files, days }, labelOf, textOf }: Exported): Generator<Record> {
  for (let row = 0; row < rows.ids.length; row++) {
    const label = labelOf(row);
    if (label === null) continue;
    yield {
      id: rows.ids[row] ?? '',
      text: textOf(row),
      date: days[rows.days[row] ?? -1] ?? null,
      file: files[rows.files[row] ?? -1] ?? null,
      row: rows.rows[row] ?? null,
      score: (rows.scores[row] ?? 0) / 10,
      label,
    };
  }
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
