/** Writes the page of an evaluation, and takes it apart again. */
import { writeFileSync } from 'node:fs';
import type { EvaluationReport } from '../../src/domain/evaluation.js';
import type { EvalContext } from '../../src/format/eval-formatter.js';
import { EVAL_FORMATTERS } from '../../src/format/eval-index.js';
import { EVALUATION_ELEMENT, type EvaluationPage } from '../../src/format/evaluation-page.js';
import { context } from '../format/toy.js';
import { EVALUATED } from '../format/toy-evaluation.js';

const format = await EVAL_FORMATTERS.html();

export const printEvaluation = (report: EvaluationReport = EVALUATED, more: Partial<EvalContext> = {}): string =>
  format(report, context(more));

export const writeEvaluation = (file: string, report?: EvaluationReport, more?: Partial<EvalContext>): void =>
  writeFileSync(file, printEvaluation(report, more));

export function readEvaluation(html: string): EvaluationPage {
  const found = new RegExp(`<script type="application/json" id="${EVALUATION_ELEMENT}">(.*?)</script>`, 's').exec(html);
  return JSON.parse(found?.[1] ?? '') as EvaluationPage;
}
