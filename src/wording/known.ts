/** The n-grams of a text that a table knows. */
import { type Characters, LONGEST_NGRAM } from '../domain/ngrams.js';
import type { NgramTable } from './table.js';

/** An n-gram of `n` characters from `at` on. */
export interface Known {
  readonly index: number;
  readonly at: number;
  readonly n: number;
}

/** The different n-grams of a text that the table holds, each at its first place. */
export type FindKnown = (characters: Characters) => Known[];

export function createFinder(table: NgramTable): FindKnown {
  const seen = new Int32Array(table.size);
  let generation = 0;
  return ({ codes, length }) => {
    generation += 1;
    const known: Known[] = [];
    for (let at = 0; at < length; at++) {
      const a = codes[at] as number;
      const b = at + 1 < length ? (codes[at + 1] as number) : 0;
      const c = at + 2 < length ? (codes[at + 2] as number) : 0;
      for (let n = 1; n <= LONGEST_NGRAM && at + n <= length; n++) {
        const index = table.find(a, n > 1 ? b : 0, n > 2 ? c : 0);
        if (index < 0 || seen[index] === generation) continue;
        seen[index] = generation;
        known.push({ index, at, n });
      }
    }
    return known;
  };
}
