/** Near-duplicates are counted once: copies of one ad say nothing new, and would narrow every interval. */
import type { Truth } from '../domain/evaluation.js';
import { createGrouper } from './near-duplicates.js';

/** Whether an earlier text with the same truth is nearly the same. */
export function createRepeats(): (text: string, truth: Truth) => boolean {
  const { groupOf } = createGrouper();
  const seen: Readonly<Record<Truth, Set<number>>> = { positive: new Set(), negative: new Set(), ignored: new Set() };
  return (text, truth) => {
    const group = groupOf(text);
    if (seen[truth].has(group)) return true;
    seen[truth].add(group);
    return false;
  };
}
