/** Figures at each level, and those that need none: areas, recall at a precision, calibration. */
import { type Evaluation, FLAG_LEVELS } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { estimateInWords, percent, sharesInWords } from './eval-figures.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, words } from './eval-section.js';
import { MESSAGES } from './messages.js';

export function levelSection({ levels }: Evaluation, language: Language): Section {
  const { titles, columns, figures, confusion: names } = EVAL_MESSAGES[language];
  const rows = FLAG_LEVELS.map((level) => {
    const { truePositives, falsePositives, falseNegatives, trueNegatives } = levels[level];
    return [
      MESSAGES[language].levels[level],
      ...sharesInWords(levels[level]),
      ...[truePositives, falsePositives, falseNegatives, trueNegatives].map(String),
    ];
  });
  return {
    title: titles.levels,
    lines: [],
    table: {
      columns: [words(columns.level), ...Object.values(figures).map(number), ...Object.values(names).map(number)],
      rows,
    },
  };
}

export function rankingSection({ ranking: { rocArea, prArea, recallAt } }: Evaluation, language: Language): Section {
  const { titles, columns, ranking, recallAt: nameOf, from } = EVAL_MESSAGES[language];
  const rows = [
    [ranking.rocArea, estimateInWords(rocArea), ''],
    [ranking.prArea, estimateInWords(prArea), ''],
    ...recallAt.map(({ precision, recall, score }) => [
      nameOf(percent(precision).replace(/\.0$/, '')),
      estimateInWords(recall),
      score === null ? '' : from(score),
    ]),
  ];
  return {
    title: titles.ranking,
    lines: [],
    table: { columns: [words(columns.figure), number(columns.value), words('')], rows },
  };
}

export function calibrationSection({ calibration: { brier, table } }: Evaluation, language: Language): Section {
  const { titles, columns, phrases } = EVAL_MESSAGES[language];
  const rows = table.map(({ from, to, postings, meanScore, observed }) => [
    `${from}-${to}`,
    `${postings}`,
    meanScore.toFixed(1),
    estimateInWords(observed),
  ]);
  return {
    title: titles.calibration,
    lines: brier === null ? [] : [`${phrases.brier}: ${brier.toFixed(4)}`],
    table: {
      columns: [words(columns.score), number(columns.effective), number(columns.mean), number(columns.observed)],
      rows,
    },
  };
}
