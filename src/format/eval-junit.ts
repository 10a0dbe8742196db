/** An evaluation as JUnit XML: a gate that failed is a failure, what could not be computed or read is an error. */

import { REGRESSION } from '../domain/comparison.js';
import { formatProblem } from '../domain/errors.js';
import { type Confusion, type EvaluationReport, type Figures, FLAG_LEVELS } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { COMPARISON_MESSAGES } from './comparison-messages.js';
import { comparisonLines } from './eval-comparison.js';
import { figuresInWords } from './eval-figures.js';
import { flipInWords } from './eval-flips.js';
import type { FormatEvaluation } from './eval-formatter.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { mutatorInWords, robustnessTitle } from './eval-robustness.js';
import { MESSAGES } from './messages.js';
import { type Case, junitXml, type Suite } from './xml.js';

/** More make a file that no viewer opens; how many there are is said in any case. */
const MOST_FLIPS = 1_000;

export const formatEvalJunit: FormatEvaluation = (report, { language }) => {
  const suites = [
    gateSuite(report, language),
    ...comparisonSuites(report, language),
    levelSuite(report, language),
    ...robustnessSuites(report, language),
    ...sliceSuites(report, language),
    problemSuite(report, language),
  ].filter(({ cases }) => cases.length > 0);
  return junitXml('yamiscan eval', suites);
};

const gateSuite = ({ gates }: EvaluationReport, language: Language): Suite => ({
  name: EVAL_MESSAGES[language].titles.gates,
  cases: gates.map(({ name, passed, message }) => ({
    name,
    [passed === null ? 'error' : passed ? 'output' : 'failure']: message[language],
  })),
});

/** What flipped is a failure where the gate says so, and told otherwise: the colour of the build is the exit code. */
function comparisonSuites({ comparison, gates }: EvaluationReport, language: Language): Suite[] {
  if (comparison === null) return [];
  const { titles } = COMPARISON_MESSAGES[language];
  const isFailing = gates.some(({ name, passed }) => name.split(' ', 1)[0] === REGRESSION && passed === false);
  const cases = comparison.flips.slice(0, MOST_FLIPS).map((flip): Case => {
    const words = flipInWords(flip, language);
    const name = `${flip.source.file ?? '-'}:${flip.source.line}`;
    return isFailing && flip.kind === 'broken' ? { name, failure: words } : { name, output: words };
  });
  const whole = { name: titles.comparison, output: comparisonLines(comparison, language).join('; ') };
  return [{ name: titles.comparison, cases: [whole, ...cases] }];
}

const levelSuite = ({ evaluation }: EvaluationReport, language: Language): Suite => ({
  name: EVAL_MESSAGES[language].titles.levels,
  cases: FLAG_LEVELS.map((level) => ({
    name: MESSAGES[language].levels[level],
    output: casesInWords(evaluation.levels[level], language),
  })),
});

function robustnessSuites({ robustness }: EvaluationReport, language: Language): Suite[] {
  if (robustness === null) return [];
  const cases = robustness.mutators.map((one) => ({ name: one.mutator, output: mutatorInWords(one, language) }));
  return [{ name: robustnessTitle(language), cases }];
}

function sliceSuites({ evaluation: { slices }, level }: EvaluationReport, language: Language): Suite[] {
  return [...new Set(slices.map(({ column }) => column))].map((column) => ({
    name: EVAL_MESSAGES[language].slice(column, MESSAGES[language].levels[level]),
    cases: slices
      .filter((slice) => slice.column === column)
      .map(({ value, levels }) => ({ name: value || '-', output: casesInWords(levels[level], language) })),
  }));
}

/** Beyond the first ones they are counted in one case. */
function problemSuite({ problems, problemCount }: EvaluationReport, language: Language): Suite {
  const cases = problems.map((problem) => ({
    name: `${problem.file ?? '-'}${problem.line === undefined ? '' : `:${problem.line}`}`,
    error: formatProblem(problem, language),
  }));
  const more = problemCount - problems.length;
  const { phrases, more: others } = MESSAGES[language];
  return {
    name: phrases.incomplete,
    cases: more > 0 ? [...cases, { name: others(more), error: others(more) }] : cases,
  };
}

function casesInWords(figures: Figures, language: Language): string {
  const counts = Object.entries(EVAL_MESSAGES[language].confusion).map(
    ([key, name]) => `${name} ${figures[key as keyof Confusion]}`,
  );
  return [figuresInWords(figures, language), ...counts].join(', ');
}
