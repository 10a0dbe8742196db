/** How well facts are read off snippets in which everything that should be read is marked. */
import type { Estimate } from './evaluation.js';
import type { DisclosureItem, Fact } from './fact.js';
import type { ItemState } from './report.js';

/** Kinds of facts, and each state of each of the six items. */
export type MeasuredFact = Exclude<Fact['kind'], 'item'> | `${DisclosureItem} ${ItemState}`;

export interface FactFigures {
  readonly fact: MeasuredFact;
  readonly snippets: number;
  readonly marked: number;
  readonly found: number;
  readonly precision: Estimate;
  readonly recall: Estimate;
  /** Share of what was rightly found whose span is the marked one to the character; null where spans aren't marked. */
  readonly exact: Estimate | null;
  /** A line for each that is not as marked. */
  readonly errors: readonly string[];
}
