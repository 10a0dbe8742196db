/** The least that an hour of work may pay (地域別最低賃金), and what is said of an ad that pays less. */
import type { Span } from './span.js';

/** What one prefecture demands from one fiscal year's change on. */
export interface MinimumWage {
  readonly prefecture: string;
  /** April to March. */
  readonly fiscalYear: number;
  readonly yen: number;
  /** Day of effect, YYYY-MM-DD; null where no source said it. */
  readonly since: string | null;
  /** The first day on which it is certainly in force: `since`, or the first day after its fiscal year. */
  readonly from: string;
}

export interface MinimumWages {
  readonly rates: readonly MinimumWage[];
  /** Words anywhere in a text that its sums are no wages: 業務委託, 謝礼. */
  readonly elsewhere: readonly string[];
  /** Words in the sentence of a sum that it is no wage to compare: 研修, 最低賃金. */
  readonly beside: readonly string[];
}

export const NO_MINIMUM_WAGES: MinimumWages = { rates: [], elsewhere: [], beside: [] };

/** The span is that of the wage in the original. */
export interface BelowMinimumWage extends Span {
  /** An hour's pay, the least named. */
  readonly yen: number;
  /** null: no prefecture is known, and the wage is below the lowest of all. */
  readonly prefecture: string | null;
  readonly minimum: number;
  readonly fiscalYear: number;
  readonly since: string | null;
  /** The day for which was looked, YYYY-MM-DD; null: the latest that is known. */
  readonly date: string | null;
}
