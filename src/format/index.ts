/** The formats by name, each loaded when it is asked for: a run prints in one. */
import type { CreateFormatter } from './formatter.js';
import { createJsonFormatter } from './json.js';
import { createJsonlFormatter } from './jsonl.js';

export const FORMATTERS = {
  text: async () => (await import('./text.js')).createTextFormatter,
  json: async () => createJsonFormatter,
  jsonl: async () => createJsonlFormatter,
  csv: async () => (await import('./csv.js')).createCsvFormatter,
  table: async () => (await import('./table.js')).createTableFormatter,
  html: async () => {
    const [{ createHtmlFormatter }, shell] = await Promise.all([import('./html.js'), import('#review-page')]);
    return createHtmlFormatter(shell);
  },
  markdown: async () => (await import('./markdown.js')).createMarkdownFormatter,
  sarif: async () => (await import('./sarif.js')).createSarifFormatter,
  github: async () => (await import('./github.js')).createGithubFormatter,
  junit: async () => (await import('./junit.js')).createJunitFormatter,
} satisfies Record<string, () => Promise<CreateFormatter>>;

/** Formats that show where evidence stands in its file. */
export const PLACED: ReadonlySet<string> = new Set(['sarif', 'github', 'junit'] satisfies FormatName[]);

export type FormatName = keyof typeof FORMATTERS;
