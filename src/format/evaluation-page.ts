/** What the page of an evaluation is given. */
import type { ByLevel, EvaluationReport, Miss } from '../domain/evaluation.js';
import type { Bilingual, Language } from '../domain/language.js';
import type { Piece } from './excerpt.js';

export const EVALUATION_PAGE_SCHEMA = 'yamiscan-evaluation-page/1';

/** Where it stands in the page. */
export const EVALUATION_ELEMENT = 'evaluation';

export interface EvaluationPage {
  readonly schema: typeof EVALUATION_PAGE_SCHEMA;
  readonly version: string;
  readonly language: Language;
  readonly report: Omit<EvaluationReport, 'quoted'>;
  /** Least score of each level. */
  readonly thresholds: ByLevel<number>;
  /** Of rules that fired. */
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly quotes: readonly Quote[];
}

/** A posting that was judged wrong. */
export interface Quote {
  readonly miss: Miss;
  /** Its lines, hostile as they came. */
  readonly lines: readonly (readonly Piece[])[];
  /** What weighed most comes first. */
  readonly signals: readonly (readonly [rule: string, points: number])[];
}
