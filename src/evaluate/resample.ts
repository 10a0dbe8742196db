/** Draws samples of the same size, with replacement (Efron 1979), from counts: the postings themselves are not there any more. */
import { seededRandom } from './random.js';
import type { Cell } from './score-cells.js';

const SEED = 20261125;

/** Each call is the next sample; the same cells give the same samples. */
export function resampler(cells: readonly Cell[]): () => Cell[] {
  const random = seededRandom(SEED);
  // Two places a cell: its positives, its negatives.
  const counts = cells.flatMap(({ positives, negatives }) => [positives, negatives]);
  const owners = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let filled = 0;
  counts.forEach((count, place) => {
    owners.fill(place, filled, filled + count);
    filled += count;
  });
  const drawn = new Uint32Array(counts.length);
  return () => {
    drawn.fill(0);
    for (let at = 0; at < owners.length; at++) {
      const place = owners[Math.floor(random() * owners.length)] as number;
      drawn[place] = (drawn[place] as number) + 1;
    }
    return cells.map(({ score }, at) => ({
      score,
      positives: drawn[2 * at] as number,
      negatives: drawn[2 * at + 1] as number,
    }));
  };
}
