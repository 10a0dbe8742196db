/** What was flagged under each label, and in harmless postings without one. */
import { type Evaluation, FLAG_LEVELS, type FlagLevel } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { estimateInWords } from './eval-figures.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, words } from './eval-section.js';
import { MESSAGES } from './messages.js';

export function labelSection({ labels }: Evaluation, language: Language): Section {
  const { titles, columns, truths } = EVAL_MESSAGES[language];
  const rows = labels.map(({ label, truth, postings, effective, flagged }) => [
    label,
    truths[truth],
    `${postings}`,
    `${effective}`,
    ...FLAG_LEVELS.map((level) => estimateInWords(flagged[level])),
  ]);
  return {
    title: titles.labels,
    lines: [],
    table: {
      columns: [
        words(columns.label),
        words(columns.truth),
        number(columns.postings),
        number(columns.effective),
        ...FLAG_LEVELS.map((level) => number(orAbove(level, language))),
      ],
      rows,
    },
  };
}

export function ordinarySections({ ordinary }: Evaluation, language: Language): Section[] {
  const { titles, columns } = EVAL_MESSAGES[language];
  if (ordinary.length === 0) return [];
  const rows = ordinary.map(({ file, postings, effective, flagged }) => [
    file,
    `${postings}`,
    `${effective}`,
    ...FLAG_LEVELS.map((level) => estimateInWords(flagged[level])),
  ]);
  const heads = [number(columns.postings), number(columns.effective)];
  return [
    {
      title: titles.ordinary,
      lines: [],
      table: {
        columns: [words(columns.file), ...heads, ...FLAG_LEVELS.map((level) => number(orAbove(level, language)))],
        rows,
      },
    },
  ];
}

const orAbove = (level: FlagLevel, language: Language): string => `≥ ${MESSAGES[language].levels[level]}`;
