/** Annotations for GitHub Actions: gates that did not pass, what could not be read, postings that were right before, and the worst of the wrong ones. */

import type { Flip } from '../domain/comparison.js';
import type { Problem } from '../domain/errors.js';
import type { EvaluationReport, Miss } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import type { Source } from '../domain/posting.js';
import { COMPARISON_MESSAGES } from './comparison-messages.js';
import { figuresInWords } from './eval-figures.js';
import { flipInWords } from './eval-flips.js';
import type { FormatEvaluation } from './eval-formatter.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { robustnessLines, robustnessTitle } from './eval-robustness.js';
import { MESSAGES } from './messages.js';
import { visible } from './visible.js';

interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly file?: string | null;
  readonly line?: number | undefined;
  readonly message: string;
}

/** GitHub shows no more of a kind in one step. */
const MOST = 10;

export const formatEvalGithub: FormatEvaluation = (report, { language }) => {
  const errors = [...failedGates(report, language), ...report.problems.map((problem) => unread(problem, language))];
  const errorCount = errors.length - report.problems.length + report.problemCount;
  const broken = (report.comparison?.flips ?? []).filter(({ kind }) => kind === 'broken');
  const { missed, falseAlarms, worst } = report.misses;
  const others = byTurns(worst.filter(({ source }) => !broken.some((flip) => isSame(flip.source, source))));
  const repeats = broken.filter(({ isRepeat }) => isRepeat).length;
  return [
    ...limited(errors, errorCount, language),
    ...limited(
      [...broken.map((flip) => flipped(flip, language)), ...others.map((miss) => wrong(miss, language))],
      missed + falseAlarms + repeats,
      language,
    ),
    ...robustNotices(report, language),
    headline(report, language),
  ]
    .map(lineOf)
    .join('');
};

/** The last one says how many are not shown. */
function limited(all: readonly Annotation[], count: number, language: Language): Annotation[] {
  const [first] = all;
  if (first === undefined || count <= MOST) return [...all];
  const { kind } = first;
  const shown = all.slice(0, MOST - 1);
  return [...shown, { kind, title: 'yamiscan', message: MESSAGES[language].more(count - shown.length) }];
}

function failedGates({ gates }: EvaluationReport, language: Language): Annotation[] {
  const failed = gates.filter(({ passed }) => passed !== true);
  const { titles } = EVAL_MESSAGES[language];
  return failed.map(({ name, message }) => ({
    kind: 'error',
    title: `yamiscan: ${titles.gates}`,
    message: `${name}: ${message[language]}`,
  }));
}

const unread = ({ file, line, message }: Problem, language: Language): Annotation => ({
  kind: 'error',
  title: 'yamiscan',
  file,
  line,
  message: message[language],
});

const flipped = (flip: Flip, language: Language): Annotation => ({
  kind: 'warning',
  title: `yamiscan: ${COMPARISON_MESSAGES[language].flips.broken}`,
  ...flip.source,
  message: flipInWords(flip, language),
});

const isSame = (a: Source, b: Source): boolean => a.file === b.file && a.row === b.row;

function wrong({ kind, id, source, label, level, score }: Miss, language: Language): Annotation {
  const { misses, columns } = EVAL_MESSAGES[language];
  const { levels, labels } = MESSAGES[language];
  const parts = [
    `ID ${id}`,
    `${columns.label} ${label}`,
    `${labels.level} ${levels[level]}`,
    `${labels.score} ${score}`,
  ];
  return { kind: 'warning', title: `yamiscan: ${misses[kind]}`, ...source, message: parts.join(', ') };
}

/** False alarms and misses take turns, so that neither hides the other. */
function byTurns(worst: readonly Miss[]): Miss[] {
  const [alarms, missed] = (['false-alarm', 'missed'] as const).map((kind) => worst.filter((one) => one.kind === kind));
  return worst.flatMap((_, at) => [alarms?.[at], missed?.[at]].filter((one) => one !== undefined));
}

const robustNotices = ({ robustness }: EvaluationReport, language: Language): Annotation[] =>
  robustnessLines(robustness?.mutators ?? [], language).map((message) => ({
    kind: 'notice',
    title: `yamiscan: ${robustnessTitle(language)}`,
    message,
  }));

function headline({ evaluation, level }: EvaluationReport, language: Language): Annotation {
  const { effective, postings, levels } = evaluation;
  return {
    kind: 'notice',
    title: `yamiscan: ${MESSAGES[language].labels.level} ${MESSAGES[language].levels[level]}`,
    message: `${figuresInWords(levels[level], language)}; ${EVAL_MESSAGES[language].counts(postings, effective)}`,
  };
}

function lineOf({ kind, title, file, line, message }: Annotation): string {
  const properties = [
    ...(file === undefined || file === null
      ? []
      : [`file=${property(file)}`, ...(line === undefined ? [] : [`line=${line}`])]),
    `title=${property(title)}`,
  ];
  return `::${kind} ${properties.join(',')}::${data(message)}\n`;
}

/** As GitHub's runner undoes it; what is left of control characters is made visible. */
const data = (text: string): string => visible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
