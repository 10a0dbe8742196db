/** What becomes of decisions when postings are rewritten. */
import type { EvaluationReport } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import type { MutatorFigures, Robustness } from '../domain/robustness.js';
import { estimateInWords, percent } from './eval-figures.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, type Table, words } from './eval-section.js';
import { inLanguages, MESSAGES } from './messages.js';

const WORDS = inLanguages({
  robustness: {
    title: ['検出逃れの書き換えへの強さ', 'Postings rewritten to evade filters'],
    mutator: ['書き換え', 'mutator'],
    unchanged: ['（そのまま）', '(unchanged)'],
    relative: ['再現率の比', 'relative recall'],
    lost: ['新たな見逃し', 'newly missed'],
    raised: ['新たな誤検出', 'newly raised'],
    mean: ['再現率の比の平均', 'mean relative recall'],
    least: ['最小', 'least'],
  },
} as const);

export function robustnessSections({ robustness, level }: EvaluationReport, language: Language): Section[] {
  if (robustness === null) return [];
  return [
    {
      title: EVAL_MESSAGES[language].atLevel(robustnessTitle(language), MESSAGES[language].levels[level]),
      lines: robustnessLines(robustness.mutators, language),
      table: robustnessTable(robustness, language),
    },
  ];
}

export function robustnessTable({ unchanged, mutators }: Robustness, language: Language): Table {
  const own = WORDS[language].robustness;
  const { figures } = EVAL_MESSAGES[language];
  const before = [
    own.unchanged,
    estimateInWords(unchanged.recall),
    '',
    '',
    estimateInWords(unchanged.falsePositiveRate),
    '',
  ];
  const rows = mutators.map(({ mutator, recall, relativeRecall, lost, falsePositiveRate, raised }) => [
    mutator,
    estimateInWords(recall),
    estimateInWords(relativeRecall),
    `${lost}`,
    estimateInWords(falsePositiveRate),
    `${raised}`,
  ]);
  const heads = [figures.recall, own.relative, own.lost, figures.falsePositiveRate, own.raised];
  return { columns: [words(own.mutator), ...heads.map(number)], rows: [before, ...rows] };
}

export const robustnessTitle = (language: Language): string => WORDS[language].robustness.title;

/** One line over all mutators; none where recall can't be compared. */
export function robustnessLines(mutators: readonly MutatorFigures[], language: Language): string[] {
  const own = WORDS[language].robustness;
  const shares = mutators.flatMap(({ mutator, relativeRecall: { value } }) =>
    value === null ? [] : [{ mutator, value }],
  );
  const [first, ...others] = shares;
  if (first === undefined) return [];
  const least = others.reduce((low, one) => (one.value < low.value ? one : low), first);
  const mean = shares.reduce((sum, { value }) => sum + value, 0) / shares.length;
  return [`${own.mean} ${percent(mean)}, ${own.least} ${percent(least.value)} (${least.mutator})`];
}

export function mutatorInWords(
  { recall, relativeRecall, lost, falsePositiveRate, raised }: MutatorFigures,
  language: Language,
): string {
  const own = WORDS[language].robustness;
  const { figures } = EVAL_MESSAGES[language];
  return [
    `${figures.recall} ${estimateInWords(recall)}`,
    `${own.relative} ${estimateInWords(relativeRecall)}`,
    `${own.lost} ${lost}`,
    `${figures.falsePositiveRate} ${estimateInWords(falsePositiveRate)}`,
    `${own.raised} ${raised}`,
  ].join(', ');
}
