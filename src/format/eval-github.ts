/** Annotations for GitHub Actions: gates that did not pass, what could not be read, postings that were right before, and the worst of the wrong ones. */

import type { Flip } from '../domain/comparison.js';
import type { Problem } from '../domain/errors.js';
import type { EvaluationReport, Miss } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import type { Source } from '../domain/posting.js';
import { type Annotation, annotationLine, limited } from './annotations.js';
import { COMPARISON_MESSAGES } from './comparison-messages.js';
import { figuresInWords } from './eval-figures.js';
import { flipInWords } from './eval-flips.js';
import type { FormatEvaluation } from './eval-formatter.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { robustnessLines, robustnessTitle } from './eval-robustness.js';
import { MESSAGES } from './messages.js';

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
    .map(annotationLine)
    .join('');
};

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
