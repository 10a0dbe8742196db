/** Figures of each value of each slice column. */
import type { EvaluationReport, Slice } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { sharesInWords } from './eval-figures.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, words } from './eval-section.js';
import { MESSAGES } from './messages.js';

export function sliceSections({ evaluation: { slices }, level }: EvaluationReport, language: Language): Section[] {
  const { slice, columns, figures } = EVAL_MESSAGES[language];
  const row = ({ value, postings, effective, levels }: Slice): string[] => {
    const { truePositives, falseNegatives } = levels[level];
    return [
      value === '' ? '-' : value,
      ...[postings, effective, truePositives + falseNegatives].map(String),
      ...sharesInWords(levels[level]),
    ];
  };
  return [...new Set(slices.map(({ column }) => column))].map((column) => ({
    title: slice(column, MESSAGES[language].levels[level]),
    lines: [],
    table: {
      columns: [
        words(column),
        ...[columns.postings, columns.effective, columns.positives, ...Object.values(figures)].map(number),
      ],
      rows: slices.filter((one) => one.column === column).map(row),
    },
  }));
}
