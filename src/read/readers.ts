/** The registry of readers, loaded when asked for: the names of input formats come from here alone. */
import { readJson } from './json/json.js';
import { readJsonl } from './json/jsonl.js';
import { readLines } from './lines.js';
import type { Reader } from './reader.js';
import { readText } from './text.js';

export const READERS = {
  text: async () => readText,
  lines: async () => readLines,
  csv: async () => (await import('./csv/csv.js')).readCsv,
  tsv: async () => (await import('./csv/csv.js')).readTsv,
  json: async () => readJson,
  jsonl: async () => readJsonl,
} as const satisfies Record<string, () => Promise<Reader>>;

export type InputFormat = keyof typeof READERS;
