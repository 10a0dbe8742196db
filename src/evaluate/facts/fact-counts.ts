/** Facts marked, found and rightly found, and the figures made of their numbers. */
import type { FactFigures, MeasuredFact } from '../../domain/fact-figures.js';
import { wilson } from '../interval.js';

export interface FactCounts {
  readonly snippets: number;
  readonly marked: number;
  readonly found: number;
  readonly hits: number;
  /** Hits whose span is the marked one; null where spans aren't marked. */
  readonly exact: number | null;
  readonly errors: readonly string[];
}

export const figuresOfCounts = (
  fact: MeasuredFact,
  { snippets, marked, found, hits, exact, errors }: FactCounts,
): FactFigures => ({
  fact,
  snippets,
  marked,
  found,
  precision: wilson(hits, found),
  recall: wilson(hits, marked),
  exact: exact === null ? null : wilson(exact, hits),
  errors,
});
