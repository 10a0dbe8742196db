/** Which gates passed, and which postings were judged wrong. */
import type { EvaluationReport } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, words } from './eval-section.js';
import { MESSAGES } from './messages.js';

export function gateSections({ gates }: EvaluationReport, language: Language): Section[] {
  const { titles, phrases } = EVAL_MESSAGES[language];
  if (gates.length === 0) return [];
  const verdict = (passed: boolean | null): string =>
    passed === null ? `? ${phrases.unknown}` : passed ? `✓ ${phrases.passed}` : `✗ ${phrases.failed}`;
  const lines = gates.map(({ name, passed, message }) => `${verdict(passed)}  ${name}: ${message[language]}`);
  return [{ title: titles.gates, lines, table: null }];
}

export function missSection(
  { misses: { missed, falseAlarms, worst }, level }: EvaluationReport,
  language: Language,
): Section {
  const { titles, columns, missCount, misses, hidden, atLevel } = EVAL_MESSAGES[language];
  const more = missed + falseAlarms - worst.length;
  return {
    title: atLevel(titles.misses, MESSAGES[language].levels[level]),
    lines: [missCount(missed, falseAlarms), ...(more > 0 ? [hidden(more)] : [])],
    table: {
      columns: [words(''), words(columns.label), number(columns.score), words('ID'), words(columns.file)],
      rows: worst.map(({ kind, label, score, id, source: { file, line } }) => [
        misses[kind],
        label,
        score.toFixed(1),
        id,
        `${file ?? '-'}:${line}`,
      ]),
    },
  };
}
