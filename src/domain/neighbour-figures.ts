/** How well neighbours are named in postings whose neighbours are known. */
import type { Estimate } from './evaluation.js';
import type { Neighbour } from './neighbour.js';

export interface NeighbourFigures {
  /** `all`: each naming counts once, whatever it names. */
  readonly neighbour: Neighbour | 'all';
  readonly marked: number;
  readonly found: number;
  readonly precision: Estimate;
  readonly recall: Estimate;
  /** A line for each that is not as marked. */
  readonly errors: readonly string[];
}
