/** Which format an input has, judged from its file's name and first lines. */
import path from 'node:path';
import type { Bilingual } from '../domain/language.js';
import { DATE_NAMES, foldName, ID_NAMES, LABEL_NAMES, OTHER_NAMES, TEXT_NAMES } from './column-names.js';
import { findColumn } from './columns.js';
import { isMaybeTable } from './csv/delimiters.js';
import { parseJson } from './json/parse.js';
import { LONGEST_HEAD, type Peeked } from './peek.js';
import type { InputFormat } from './readers.js';

/** Files that are believed by their name alone. */
const BY_NAME: ReadonlyMap<string, InputFormat> = new Map([
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.md', 'text'],
]);

/** What these hold when their first lines do not say otherwise. */
const OTHERWISE: ReadonlyMap<string, InputFormat> = new Map([
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
]);

const extensionOf = (file: string | null): string => path.extname(file ?? '').toLowerCase();

export const formatByName = (file: string | null): InputFormat | null => BY_NAME.get(extensionOf(file)) ?? null;

/** JSONL shows itself in its first line: a pipe that is read live is not waited for any longer. */
export const isEnoughToTell = (head: string): boolean => {
  const first = /^\s*(\{[^\r\n]*)[\r\n]/.exec(head)?.[1];
  return first !== undefined && parseJson(first) !== undefined;
};

/** By its content; what could be anything is one text. */
export async function formatByContent(
  peeked: Peeked,
  file: string | null,
  textColumns: readonly string[],
): Promise<InputFormat> {
  const head = peeked.head.slice(0, LONGEST_HEAD);
  if (/^\s*\[\s*(?:[[{"\]]|$)/.test(head)) return 'json';
  if (/^\s*\{\s*(?:["}]|$)/.test(head)) return hasJsonLine(head) ? 'jsonl' : 'json';
  return OTHERWISE.get(extensionOf(file)) ?? (await tableFormat(peeked, textColumns)) ?? 'text';
}

/** A whole object on one of the first lines, or on a line so long that its end is not in sight. */
function hasJsonLine(head: string): boolean {
  const lines = head.trimStart().split(/\r\n|\n|\r/, 20);
  if (lines.length === 1) return head.length >= LONGEST_HEAD || parseJson(head) !== undefined;
  return lines.some((line) => line.startsWith('{') && parseJson(line) !== undefined);
}

const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...TEXT_NAMES,
  ...ID_NAMES,
  ...DATE_NAMES,
  ...LABEL_NAMES,
  ...OTHER_NAMES,
]);

/** A text may hold as many commas in each line as in the first; a header with the names of columns it is not likely to. */
async function tableFormat(peeked: Peeked, textColumns: readonly string[]): Promise<InputFormat | null> {
  if (!isMaybeTable(peeked.head)) return null;
  const { agreedDelimiter, firstRows } = await import('./csv/delimiter.js');
  const delimiter = agreedDelimiter(peeked);
  if (delimiter === null) return null;
  const [header = [], ...rows] = firstRows(peeked, delimiter);
  const known = header.filter((name) => KNOWN_NAMES.has(foldName(name))).length;
  const isAsked = textColumns.length > 0 && textColumns.every((name) => findColumn(header, name) >= 0);
  if (rows.length === 0 || (known < 2 && !isAsked)) return null;
  return delimiter === '\t' ? 'tsv' : 'csv';
}

const NAMES: Readonly<Record<InputFormat, Bilingual>> = {
  text: { ja: '1件の文章', en: 'one text' },
  lines: { ja: '1行1件', en: 'one posting a line' },
  csv: { ja: 'CSV', en: 'CSV' },
  tsv: { ja: 'TSV', en: 'TSV' },
  json: { ja: 'JSON', en: 'JSON' },
  jsonl: { ja: 'JSONL', en: 'JSONL' },
};

/** Said where the name of the file says nothing of the kind. */
export const readAs = (format: InputFormat): Bilingual => ({
  ja: `${NAMES[format].ja}として読みました（--input で指定できます）`,
  en: `read as ${NAMES[format].en} (--input names another format)`,
});
