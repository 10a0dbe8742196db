/** One JSON value as a posting: a bare string, or an object with its text in one of its fields. */
import type { Bilingual } from '../../domain/language.js';
import type { Posting, Source } from '../../domain/posting.js';
import {
  findColumn,
  guessIdColumn,
  guessTextColumn,
  joinText,
  listNames,
  shortName,
  unknownColumn,
} from '../columns.js';
import type { ReadOptions } from '../reader.js';

type Outcome =
  | {
      readonly posting: Posting;
      /** That the text was taken from; none where the value is the text. */
      readonly fields: readonly string[];
      readonly guessed: string | null;
      readonly message: null;
    }
  | { readonly posting: null; readonly fields: null; readonly guessed: null; readonly message: Bilingual };

/** `guessed`: the field that the text was taken from unasked. Its row holds every field; what is nested, as JSON. */
export function postingFromJson(value: unknown, source: Source, options: ReadOptions): Outcome {
  if (typeof value === 'string') {
    return { posting: { id: `${source.row}`, text: value, source }, fields: [], guessed: null, message: null };
  }
  if (!isRecord(value)) return failure(NO_OBJECT);
  const columns = Object.keys(value);
  const values: readonly unknown[] = Object.values(value);
  const asked = options.textColumns.length > 0;
  const places = asked ? options.textColumns.map((name) => findColumn(columns, name)) : [guessTextColumn(columns)];
  const found = places.filter((at) => at >= 0);
  if (found.length === 0) return failure(withoutText(columns, options));
  const odd = found.find((at) => !isText(values[at]));
  if (odd !== undefined) return failure(notText(columns[odd] ?? ''));
  const cells = cellsOf(values);
  if (cells === null) return failure(TOO_DEEP);
  const pick = (at: number): string => cells[at] ?? '';
  const id = pick(options.idColumn === null ? guessIdColumn(columns) : findColumn(columns, options.idColumn));
  const text = joinText(found.map(pick));
  const posting = { id: id.trim() === '' ? `${source.row}` : id, text, source, row: { columns, cells } };
  const fields = found.map((at) => columns[at] ?? '');
  return { posting, fields, guessed: asked ? null : (fields[0] ?? null), message: null };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Wrong options rather than a wrong record: none of the text columns is there, or no id. */
export function columnsMissingIn(
  record: Readonly<Record<string, unknown>>,
  { textColumns, idColumn }: ReadOptions,
): Bilingual[] {
  const columns = Object.keys(record);
  const isMissing = (name: string): boolean => findColumn(columns, name) < 0;
  const missing = textColumns.every(isMissing) ? [...textColumns] : [];
  if (idColumn !== null && isMissing(idColumn)) missing.push(idColumn);
  return missing.map((name) => unknownColumn(name, columns));
}

const failure = (message: Bilingual): Outcome => ({ posting: null, fields: null, guessed: null, message });

/** null is an empty text, as an empty cell of a CSV is. */
const isText = (value: unknown): boolean => value === null || typeof value !== 'object';

/** null when a value is nested too deeply to be written. */
function cellsOf(values: readonly unknown[]): string[] | null {
  try {
    return values.map(cellOf);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const NO_OBJECT: Bilingual = {
  ja: 'オブジェクトでも文字列でもないため読みませんでした',
  en: 'neither an object nor a string: not read',
};

export const TOO_DEEP: Bilingual = { ja: '入れ子が深すぎるため読みませんでした', en: 'nested too deeply: not read' };

const notText = (name: string): Bilingual => ({
  ja: `フィールド「${shortName(name)}」が文字列ではありません`,
  en: `the field "${shortName(name)}" is not a string`,
});

function withoutText(columns: readonly string[], { textColumns }: ReadOptions): Bilingual {
  const [asked] = textColumns;
  if (asked !== undefined) return unknownColumn(asked, columns);
  const list = listNames(columns);
  return {
    ja: `本文のフィールドがわかりません。--text-column で指定してください。あるフィールド: ${list}`,
    en: `no field is known to hold the text; name it with --text-column. Fields: ${list}`,
  };
}
