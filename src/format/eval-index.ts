/** The formats of `yamiscan eval` by name, each loaded when it is asked for. */
import type { FormatEvaluation } from './eval-formatter.js';

export const EVAL_FORMATTERS = {
  text: async () => (await import('./eval-text.js')).formatEvalText,
  json: async () => (await import('./eval-json.js')).formatEvalJson,
  html: async () => {
    const [{ createEvalHtml }, shell] = await Promise.all([import('./eval-html.js'), import('#evaluation-page')]);
    return createEvalHtml(shell);
  },
  markdown: async () => (await import('./eval-markdown.js')).formatEvalMarkdown,
  github: async () => (await import('./eval-github.js')).formatEvalGithub,
  junit: async () => (await import('./eval-junit.js')).formatEvalJunit,
} satisfies Record<string, () => Promise<FormatEvaluation>>;

export type EvalFormatName = keyof typeof EVAL_FORMATTERS;
