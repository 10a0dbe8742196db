import type { Span } from './span.js';

/** A rule that fired, with its spans in the original. */
export interface Firing {
  readonly rule: string;
  readonly spans: readonly Span[];
}

/** A firing with what it adds to the score. */
export interface Signal {
  readonly rule: string;
  readonly category: string;
  /** Log-odds × 10, after caps and discounts; the score's sum is made of these. */
  readonly points: number;
  readonly evidence: readonly Evidence[];
  /** Why `points` is not what the rule is worth by itself. */
  readonly reduced: 'capped' | 'mentioned' | 'void' | 'ungrounded' | null;
}

/** The rule and category that learned wording goes by. */
export const WORDING = 'wording';

export interface Evidence extends Span {
  /** `original.slice(start, end)` */
  readonly text: string;
  /** What this stretch adds by itself; only wording knows that. */
  readonly points?: number;
}
