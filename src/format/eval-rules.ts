/** What each rule had to do with the outcome, and which rules never fired. */
import type { EvaluationReport } from '../domain/evaluation.js';
import { estimateInWords, shareInWords } from './eval-figures.js';
import type { EvalContext } from './eval-formatter.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, words } from './eval-section.js';
import { MESSAGES } from './messages.js';

/** Most hits first. */
export function ruleSections({ evaluation: { rules }, level }: EvaluationReport, { language }: EvalContext): Section[] {
  const { titles, columns, atLevel, silentCount } = EVAL_MESSAGES[language];
  const fired = rules.filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits || (a.rule < b.rule ? -1 : 1));
  const silent = rules.filter(({ hits }) => hits === 0).map(({ rule }) => rule);
  const rows = fired.map(({ rule, hits, precision, support, onlyExplains, onlyRaises }) => [
    rule,
    `${hits}`,
    estimateInWords(precision),
    shareInWords(support),
    `${onlyExplains}`,
    `${onlyRaises}`,
  ]);
  const heads = [columns.hits, columns.ruleShare, columns.support, columns.onlyExplains, columns.onlyRaises];
  return [
    {
      title: atLevel(titles.rules, MESSAGES[language].levels[level]),
      lines: [],
      table: { columns: [words(columns.rule), ...heads.map(number)], rows },
    },
    ...(silent.length === 0
      ? []
      : [{ title: titles.silent, lines: [silentCount(silent.length), silent.join(', ')], table: null }]),
  ];
}
