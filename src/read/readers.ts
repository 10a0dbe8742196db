/** The registry of readers: the names of input formats come from here alone. */
import { readJsonl } from './jsonl.js';
import { readLines } from './lines.js';
import type { Reader } from './reader.js';
import { readText } from './text.js';

export const READERS = {
  text: readText,
  lines: readLines,
  csv: readLines,
  tsv: readLines,
  json: readJsonl,
  jsonl: readJsonl,
} as const satisfies Record<string, Reader>;

export type InputFormat = keyof typeof READERS;
