/** The registry of readers: the names of input formats come from here alone. */
import { readCsv, readTsv } from './csv/csv.js';
import { readJson } from './json/json.js';
import { readJsonl } from './json/jsonl.js';
import { readLines } from './lines.js';
import type { Reader } from './reader.js';
import { readText } from './text.js';

export const READERS = {
  text: readText,
  lines: readLines,
  csv: readCsv,
  tsv: readTsv,
  json: readJson,
  jsonl: readJsonl,
} as const satisfies Record<string, Reader>;

export type InputFormat = keyof typeof READERS;
