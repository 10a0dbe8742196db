/** The formats of `yamiscan eval` by name. */
import type { FormatEvaluation } from './eval-formatter.js';
import { formatEvalGithub } from './eval-github.js';
import { formatEvalJson } from './eval-json.js';
import { formatEvalJunit } from './eval-junit.js';
import { formatEvalMarkdown } from './eval-markdown.js';
import { formatEvalText } from './eval-text.js';

export const EVAL_FORMATTERS = {
  text: formatEvalText,
  json: formatEvalJson,
  markdown: formatEvalMarkdown,
  github: formatEvalGithub,
  junit: formatEvalJunit,
} satisfies Record<string, FormatEvaluation>;

export type EvalFormatName = keyof typeof EVAL_FORMATTERS;
