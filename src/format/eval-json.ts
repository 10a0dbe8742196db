/** All figures of an evaluation as one JSON object. */
import type { EvaluationReport } from '../domain/evaluation.js';
import type { FormatEvaluation } from './eval-formatter.js';
import { toJson } from './record.js';

/** Counted up when a key changes its meaning or goes. */
export const EVAL_SCHEMA = 'yamiscan-evaluation/1';

export const formatEvalJson: FormatEvaluation = (report, { pack, version, language }) => {
  const { evaluation, level, misses, gates, problems, problemCount, complete }: EvaluationReport = report;
  const head = { schema: EVAL_SCHEMA, tool: { name: 'yamiscan', version }, rules: { count: pack.rules.length } };
  const whole = {
    ...head,
    level,
    ...evaluation,
    misses,
    gates: gates.map(({ name, passed, message }) => ({ name, passed, message: message[language] })),
    problems: problems.map(({ file, line, column, message }) => ({
      file,
      line: line ?? null,
      column: column ?? null,
      message: message[language],
    })),
    problemCount,
    complete,
  };
  return `${toJson(whole)}\n`;
};
