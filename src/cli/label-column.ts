/** Which column holds the label. */
import type { Bilingual } from '../domain/language.js';
import type { Row } from '../domain/posting.js';
import { LABEL_NAMES } from '../read/column-names.js';
import { findColumn, listNames, shortName, unknownColumn } from '../read/columns.js';

export interface LabelColumn {
  /** -1: there is none. */
  readonly at: number;
  /** Worth saying where the column was guessed. */
  readonly note: Bilingual | null;
}

export function labelColumnOf({ columns }: Row, asked: string | null): LabelColumn {
  if (asked !== null) return { at: findColumn(columns, asked), note: null };
  const places = LABEL_NAMES.map((name) => findColumn(columns, name));
  const at = places.find((place) => place >= 0) ?? -1;
  return { at, note: at < 0 ? null : taken(shortName(columns[at] ?? '')) };
}

const taken = (name: string): Bilingual => ({
  ja: `列「${name}」をラベルとしました（--label-column で指定できます）`,
  en: `the label is taken from the column "${name}" (--label-column names another)`,
});

export function noLabelColumn({ columns }: Row, asked: string | null): Bilingual {
  if (asked !== null) return unknownColumn(asked, columns);
  const list = listNames(columns);
  return {
    ja: `ラベルの列がわかりません。--label-column で指定してください。ある列: ${list}`,
    en: `no column is known to hold the label; name it with --label-column. Columns: ${list}`,
  };
}

export const NO_COLUMNS: Bilingual = {
  ja: 'この入力形式には列がなく、ラベルを読めません（--input csv のように形式を指定できます）',
  en: 'this input has no columns, so no labels (--input csv, tsv, json or jsonl names the format)',
};
