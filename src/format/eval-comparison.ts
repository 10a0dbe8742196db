/** What differs from the baseline: counts, figures, slices and rules, before the postings themselves. */
import type { BaselineScoring, BeforeAfter, Comparison } from '../domain/comparison.js';
import { type Estimate, type EvaluationReport, type Figures, FLAG_LEVELS } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { COMPARISON_MESSAGES } from './comparison-messages.js';
import { percent, shareInWords } from './eval-figures.js';
import { flipSections } from './eval-flips.js';
import type { EvalContext } from './eval-formatter.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { number, type Section, words } from './eval-section.js';
import { MESSAGES } from './messages.js';

export function comparisonSections(
  report: Pick<EvaluationReport, 'comparison' | 'level'>,
  { language, details }: Pick<EvalContext, 'language' | 'details'>,
): Section[] {
  const { comparison, level } = report;
  if (comparison === null) return [];
  const { titles } = COMPARISON_MESSAGES[language];
  const head: Section = {
    title: EVAL_MESSAGES[language].atLevel(titles.comparison, MESSAGES[language].levels[level]),
    lines: comparisonLines(comparison, language),
    table: figureTable(comparison.figures, language),
  };
  if (!details) return [head];
  return [
    head,
    ...flipSections(comparison, language),
    ...sliceSections(comparison, language),
    ...ruleSection(comparison, language),
  ];
}

export function comparisonLines({ postings, counts, p, scoring }: Comparison, language: Language): string[] {
  const { both, counts: countsOf, ignored } = COMPARISON_MESSAGES[language];
  return [
    both(postings),
    countsOf(counts, p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`),
    ...(counts.ignored > 0 ? [ignored(counts.ignored)] : []),
    ...(scoring === null ? [] : [scoringInWords(scoring, language)]),
  ];
}

function scoringInWords({ before, after }: BeforeAfter<BaselineScoring>, language: Language): string {
  const named = [
    { name: COMPARISON_MESSAGES[language].phrases.bias, old: before.bias, now: after.bias },
    ...FLAG_LEVELS.map((level) => ({
      name: `${MESSAGES[language].labels.level} ${MESSAGES[language].levels[level]}`,
      old: before.levels[level],
      now: after.levels[level],
    })),
  ];
  return named.flatMap(({ name, old, now }) => (old === now ? [] : [`${name}: ${old} → ${now}`])).join(', ');
}

function figureTable({ before, after }: BeforeAfter<Figures>, language: Language): Section['table'] {
  const { columns } = COMPARISON_MESSAGES[language];
  const { figures, columns: shared } = EVAL_MESSAGES[language];
  const rows = (Object.keys(figures) as (keyof typeof figures)[]).map((name) => [
    figures[name],
    shareInWords(before[name]),
    shareInWords(after[name]),
    changeOf(before[name], after[name]),
  ]);
  return {
    columns: [words(shared.figure), ...[columns.before, columns.after, columns.change].map(number)],
    rows,
  };
}

/** In percentage points. */
function changeOf({ value: old }: Pick<Estimate, 'value'>, { value: now }: Pick<Estimate, 'value'>): string {
  if (old === null || now === null) return '-';
  const points = percent(now - old);
  return now > old ? `+${points}` : points.replace(/^-(0\.0)$/, '$1');
}

function sliceSections({ slices }: Comparison, language: Language): Section[] {
  const { columns } = COMPARISON_MESSAGES[language];
  const { recallBefore, recallAfter, rateBefore, rateAfter, change } = columns;
  const heads = [EVAL_MESSAGES[language].columns.effective];
  const sides = [recallBefore, recallAfter, change, rateBefore, rateAfter, change];
  return [...new Set(slices.map(({ column }) => column))].map((column) => ({
    title: `${COMPARISON_MESSAGES[language].titles.comparison}: ${column}`,
    lines: [],
    table: {
      columns: [words(column), ...[...heads, ...sides].map(number)],
      rows: slices
        .filter((one) => one.column === column)
        .map(({ value, effective, before, after }) => [
          value === '' ? '-' : value,
          `${effective}`,
          ...pairOf(before.recall, after.recall),
          ...pairOf(before.falsePositiveRate, after.falsePositiveRate),
        ]),
    },
  }));
}

const pairOf = (before: Estimate, after: Estimate): string[] => [
  shareInWords(before),
  shareInWords(after),
  changeOf(before, after),
];

function ruleSection({ rules }: Comparison, language: Language): Section[] {
  if (rules.length === 0) return [];
  const { titles, columns } = COMPARISON_MESSAGES[language];
  const heads = [columns.hitsBefore, columns.hitsAfter, columns.recallBefore, columns.recallAfter, columns.change];
  const share = (value: number | null): string => (value === null ? '-' : percent(value));
  const rows = rules.map(({ rule, before, after }) => [
    rule,
    `${before.hits}`,
    `${after.hits}`,
    share(before.recall),
    share(after.recall),
    changeOf({ value: before.recall }, { value: after.recall }),
  ]);
  return [
    {
      title: titles.rules,
      lines: [],
      table: { columns: [words(EVAL_MESSAGES[language].columns.rule), ...heads.map(number)], rows },
    },
  ];
}
