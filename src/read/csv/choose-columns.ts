/** Which columns of a CSV hold the text and the id. */
import { type Problem, UsageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { findColumn, guessIdColumn, guessTextColumn, shortName, unknownColumn } from '../columns.js';
import type { ReadOptions } from '../reader.js';

export interface Choice {
  /** Places of the columns to join. */
  readonly text: readonly number[];
  /** -1: none. */
  readonly id: number;
  readonly notes: readonly Bilingual[];
}

/**
 * By what was asked for, else by well-known names; null when it takes a look at the rows to tell.
 * Throws a UsageError that names every column that is not there.
 */
export function chooseByName(names: readonly string[], options: ReadOptions, file: string | null): Choice | null {
  const problems: Problem[] = [];
  const place = (asked: string): number => {
    const at = placeOf(names, asked);
    if (at < 0) problems.push({ file, message: unknownColumn(asked, names) });
    return at;
  };
  const text = options.textColumns.map(place);
  const id = options.idColumn === null ? guessId(names, options) : place(options.idColumn);
  if (problems.length > 0) throw new UsageError(problems);
  if (text.length > 0) return { text, id, notes: [...new Set(text)].flatMap((at) => twice(names, at)) };
  const guessed = options.header ? guessTextColumn(names) : -1;
  return guessed < 0 ? null : { text: [guessed], id, notes: [taken(names, guessed, id), ...twice(names, guessed)] };
}

/** The column with the most Japanese in these rows, or with the most text where there is none. */
export function chooseByRows(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadOptions,
): Choice {
  const lengths = (measure: (cell: string) => number): number[] =>
    names.map((_, at) => rows.reduce((sum, row) => sum + measure(row[at] ?? ''), 0));
  const japanese = lengths(countJapanese);
  const amounts = japanese.some((amount) => amount > 0) ? japanese : lengths((cell) => cell.length);
  const text = amounts.indexOf(Math.max(...amounts));
  const id = options.idColumn === null ? guessId(names, options) : placeOf(names, options.idColumn);
  const notes = [taken(names, text, id)];
  if (options.header && looksLikeText(names[text] ?? '')) notes.push(HEADER_IS_TEXT);
  return { text: [text], id, notes };
}

const guessId = (names: readonly string[], { header }: ReadOptions): number => (header ? guessIdColumn(names) : -1);

/** A number is a place where no column is called so. */
function placeOf(names: readonly string[], asked: string): number {
  const byName = findColumn(names, asked);
  if (byName >= 0) return byName;
  return /^[1-9]\d{0,5}$/.test(asked) && Number(asked) <= names.length ? Number(asked) - 1 : -1;
}

const countJapanese = (cell: string): number =>
  cell.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0;

const looksLikeText = (name: string): boolean => name.length > 30 || /[。！？\n]/.test(name);

function taken(names: readonly string[], text: number, id: number): Bilingual {
  const [textName, idName] = [text, id].map((at) => shortName(names[at] ?? ''));
  return {
    ja: `列「${textName}」を本文${id < 0 ? '' : `、「${idName}」をID`}としました（--text-column で指定できます）`,
    en: `the text is taken from the column "${textName}"${id < 0 ? '' : `, the id from "${idName}"`} (--text-column names another)`,
  };
}

function twice(names: readonly string[], at: number): Bilingual[] {
  const name = names[at] ?? '';
  if (names.indexOf(name) === names.lastIndexOf(name)) return [];
  return [
    {
      ja: `列「${shortName(name)}」は複数あります。${at + 1}列目を使います（番号でも指定できます）`,
      en: `several columns are called "${shortName(name)}"; column ${at + 1} is used (a number names another)`,
    },
  ];
}

const HEADER_IS_TEXT: Bilingual = {
  ja: '1行目を見出しとしましたが、本文のように見えます。見出しがなければ --no-header を使ってください',
  en: 'the first row was taken for the header but reads like a text; use --no-header if there is none',
};
