/** The formats by name. */
import { createCsvFormatter } from './csv.js';
import type { CreateFormatter } from './formatter.js';
import { createJsonFormatter } from './json.js';
import { createJsonlFormatter } from './jsonl.js';
import { createTextFormatter } from './text.js';

export const FORMATTERS = {
  text: createTextFormatter,
  json: createJsonFormatter,
  jsonl: createJsonlFormatter,
  csv: createCsvFormatter,
} satisfies Record<string, CreateFormatter>;

export type FormatName = keyof typeof FORMATTERS;
