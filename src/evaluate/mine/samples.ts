/** Labelled postings as mining sees them. */
import type { Condition } from '../../domain/condition.js';
import type { Crime } from '../../domain/crime.js';
import type { GroupCounts, SampleGroup } from '../../domain/mining.js';
import type { Firing } from '../../domain/signal.js';
import type { ReadText } from './stretches.js';

export interface Sample {
  /** As posted. */
  readonly text: string;
  readonly group: SampleGroup;
  /** As its row says; null where it doesn't. */
  readonly crime: Crime | null;
}

/** How texts are read and searched, which the stages know. */
export interface Reading {
  readonly read: (text: string) => ReadText;
  /** What fires on a text, where each condition is a rule by its name. */
  readonly finder: (conditions: ReadonlyMap<string, Condition>) => (text: string) => readonly Firing[];
}

export const countGroups = (samples: Iterable<Pick<Sample, 'group'>>): GroupCounts => {
  const counts = { missed: 0, found: 0, negative: 0 };
  for (const { group } of samples) counts[group] += 1;
  return counts;
};

export const positives = ({ missed, found }: GroupCounts): number => missed + found;

export const phraseCondition = (text: string): Condition => ({
  kind: 'phrase',
  phrases: [{ text, notBefore: [], notAfter: [] }],
  kana: false,
});

/** For each name, the samples that its condition fires on, by number. */
export function samplesByName(
  conditions: ReadonlyMap<string, Condition>,
  samples: readonly Sample[],
  { finder }: Reading,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>([...conditions.keys()].map((name) => [name, []]));
  const find = finder(conditions);
  for (const [number, { text }] of samples.entries()) for (const { rule } of find(text)) found.get(rule)?.push(number);
  return found;
}
