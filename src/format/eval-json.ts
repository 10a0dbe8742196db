/** All figures of an evaluation as one JSON object. */
import type { FormatEvaluation } from './eval-formatter.js';
import { problemRecord } from './json.js';
import { toJson } from './json-text.js';

/** Counted up when a key changes its meaning or goes. */
export const EVAL_SCHEMA = 'yamiscan-evaluation/1';

export const formatEvalJson: FormatEvaluation = (report, { pack, version, language }) => {
  const { evaluation, level, misses, gates, comparison, robustness, problems, problemCount, complete } = report;
  const whole = {
    schema: EVAL_SCHEMA,
    tool: { name: 'yamiscan', version },
    rules: { count: pack.rules.length },
    level,
    evaluation,
    misses,
    gates: gates.map(({ name, passed, message }) => ({ name, passed, message: message[language] })),
    problems: problems.map((problem) => problemRecord(problem, language)),
    problemCount,
    complete,
    comparison,
    robustness,
  };
  return `${toJson(rounded(whole) as object)}\n`;
};

/** Further decimals would differ from machine to machine and tell nothing. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
}
