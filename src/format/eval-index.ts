/** The formats of `yamiscan eval` by name. */
import type { FormatEvaluation } from './eval-formatter.js';
import { formatEvalJson } from './eval-json.js';
import { formatEvalText } from './eval-text.js';

export const EVAL_FORMATTERS = {
  text: formatEvalText,
  json: formatEvalJson,
} satisfies Record<string, FormatEvaluation>;

export type EvalFormatName = keyof typeof EVAL_FORMATTERS;
