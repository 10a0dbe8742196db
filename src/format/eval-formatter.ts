import type { EvaluationReport } from '../domain/evaluation.js';
import type { FormatContext } from './formatter.js';

export type EvalContext = Pick<FormatContext, 'pack' | 'language' | 'version' | 'color' | 'details'>;

/** The figures of one run as output text. */
export type FormatEvaluation = (report: EvaluationReport, context: EvalContext) => string;
