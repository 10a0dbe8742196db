/** Near-duplicates are counted once: copies of one ad say nothing new, and would narrow every interval. */
import type { Truth } from '../domain/evaluation.js';
import { createGrouper } from '../near-duplicates/index.js';

/** Whether an earlier text with the same truth is nearly the same. */
export function createRepeats(): (text: string, truth: Truth) => boolean {
  const groupers = { positive: createGrouper(), negative: createGrouper(), ignored: createGrouper() };
  return (text, truth) => {
    const { groupOf, groups } = groupers[truth];
    const before = groups();
    return groupOf(text) < before;
  };
}
