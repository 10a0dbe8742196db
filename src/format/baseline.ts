/** A baseline as a file: one line a posting, so that a review shows which ones moved. */
import type { BaselineEntry, BaselineScoring } from '../domain/comparison.js';
import { toJson } from './json-text.js';

/** Counted up when a key changes its meaning or goes. */
export const BASELINE_SCHEMA = 'yamiscan-baseline/1';

/** Keys in the order of the file. */
export const baselineLine = ({ id, hash, label, level, score, rules }: BaselineEntry): string =>
  toJson({ id, hash, label, level, score, rules: Object.fromEntries(rules) });

/** Around the lines, which are separated by `,\n`. */
export function baselineFrame({ bias, levels }: BaselineScoring): readonly [before: string, after: string] {
  const { low, medium, high } = levels;
  const head = { schema: BASELINE_SCHEMA, scoring: { bias, levels: { low, medium, high } } };
  return [`${toJson(head).slice(0, -1)},"postings":[\n`, '\n]}\n'];
}
