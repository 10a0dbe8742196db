/** Where in a long view a branch of a pattern can match: around one of the strings that wake it, with one of each of its other sets in reach. */
import type { Blocks } from './blocks.js';

/** Of a view, in code units, both ends included: no match begins before a stretch or ends behind it but in another. Rising, apart from each other. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where so much of the view would be searched, all of it is. */
const MOST_SHARE = 0.5;

/** `sets`: of marks, of each of which a match holds one. null: all over. */
export function stretchesOf(
  sets: readonly Int32Array[],
  reach: number,
  { bits, shift }: Blocks,
  length: number,
): readonly Stretch[] | null {
  const [first, ...others] = sets;
  if (first === undefined || 2 * reach > length * MOST_SHARE) return null;
  const near = Math.ceil(reach / (1 << shift));
  let blocks = blocksWith(first, bits);
  for (const set of others) blocks &= widened(blocksWith(set, bits), near);
  const stretches: Stretch[] = [];
  let searched = 0;
  for (; blocks !== 0; blocks &= blocks - 1) {
    const block = 31 - Math.clz32(blocks & -blocks);
    const end = Math.min(length, ((block + 1) << shift) + reach);
    const start = Math.max(0, (block << shift) - reach);
    const before = stretches.at(-1);
    const touches = before !== undefined && start <= before.end;
    searched += end - (touches ? before.end : start);
    if (searched > length * MOST_SHARE) return null;
    if (touches) stretches[stretches.length - 1] = { start: before.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

function blocksWith(marks: Int32Array, bits: Int32Array): number {
  let blocks = 0;
  for (let i = 0; i < marks.length; i++) blocks |= bits[marks[i] as number] as number;
  return blocks;
}

/** With so many blocks beside each. */
function widened(blocks: number, by: number): number {
  let wide = blocks;
  for (let step = 0; step < by && wide !== -1; step++) wide |= (wide << 1) | (wide >>> 1);
  return wide;
}
