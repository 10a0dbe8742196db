/** The formats by name, each loaded when it is asked for: a run prints in one. */
import type { CreateFormatter } from './formatter.js';
import { createJsonFormatter } from './json.js';
import { createJsonlFormatter } from './jsonl.js';

export const FORMATTERS = {
  text: async () => (await import('./text.js')).createTextFormatter,
  json: async () => createJsonFormatter,
  jsonl: async () => createJsonlFormatter,
  csv: async () => (await import('./csv.js')).createCsvFormatter,
  html: async () => {
    const [{ createHtmlFormatter }, shell] = await Promise.all([import('./html.js'), import('#review-page')]);
    return createHtmlFormatter(shell);
  },
} satisfies Record<string, () => Promise<CreateFormatter>>;

export type FormatName = keyof typeof FORMATTERS;
