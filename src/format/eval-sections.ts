/** The report of an evaluation for people, section by section. */
import type { Evaluation, EvaluationReport } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { comparisonSections } from './eval-comparison.js';
import type { EvalContext } from './eval-formatter.js';
import { labelSection, ordinarySections } from './eval-labels.js';
import { calibrationSection, levelSection, rankingSection } from './eval-levels.js';
import { EVAL_MESSAGES } from './eval-messages.js';
import { robustnessSections } from './eval-robustness.js';
import { ruleSections } from './eval-rules.js';
import type { Section } from './eval-section.js';
import { sliceSections } from './eval-slices.js';
import { gateSections, missSection } from './eval-verdicts.js';

export function sectionsOf(report: EvaluationReport, context: EvalContext): Section[] {
  const { language, details } = context;
  const { evaluation } = report;
  const main = [
    headSection(evaluation, language),
    ...gateSections(report, language),
    ...comparisonSections(report, context),
    levelSection(evaluation, language),
    ...robustnessSections(report, language),
  ];
  if (!details) return main;
  return [
    ...main,
    rankingSection(evaluation, language),
    labelSection(evaluation, language),
    ...ordinarySections(evaluation, language),
    ...sliceSections(report, language),
    calibrationSection(evaluation, language),
    ...ruleSections(report, context),
    missSection(report, language),
  ];
}

function headSection({ postings, effective }: Evaluation, language: Language): Section {
  const { counts, phrases } = EVAL_MESSAGES[language];
  return { title: phrases.title, lines: [counts(postings, effective), phrases.unit], table: null };
}
