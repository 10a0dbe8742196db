/** Stretches that missed postings hold more often than negatives, one of each bundle that says the same. */
import type { GroupCounts } from '../../domain/mining.js';
import { overRepresentation } from './over-representation.js';
import { countGroups, type Reading, type Sample } from './samples.js';
import { stretchesOf } from './stretches.js';

export interface CandidateOptions {
  /** Missed postings that must hold a term. */
  readonly least: number;
  /** Candidates wanted. */
  readonly most: number;
}

interface Counted {
  readonly stretch: string;
  /** Numbers of the missed postings that hold it. */
  readonly missed: readonly number[];
  readonly weight: number;
}

/** Weightiest first. */
export function candidatesIn(samples: readonly Sample[], reading: Reading, options: CandidateOptions): string[] {
  const holders = holdersOf(samples, reading, options.least);
  const negatives = new Map<string, number>();
  for (const { text, group } of samples)
    if (group === 'negative')
      for (const stretch of stretchesOf(reading.read(text)))
        if (holders.has(stretch)) negatives.set(stretch, (negatives.get(stretch) ?? 0) + 1);
  const postings = countGroups(samples);
  const counted = [...holders]
    .map(([stretch, missed]) => ({ stretch, missed, weight: weigh(missed.length, negatives.get(stretch), postings) }))
    .filter(({ weight }) => weight > 0)
    .sort(byWeight);
  return bundle(counted, options.most);
}

const weigh = (missed: number, negative: number | undefined, postings: GroupCounts): number =>
  overRepresentation(missed, postings.missed, negative ?? 0, postings.negative);

/** Of equal weight, the longer one says more. */
const byWeight = (a: Counted, b: Counted): number =>
  b.weight - a.weight || b.stretch.length - a.stretch.length || (a.stretch < b.stretch ? -1 : 1);

function holdersOf(samples: readonly Sample[], { read }: Reading, least: number): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [number, { text, group }] of samples.entries()) {
    if (group !== 'missed') continue;
    for (const stretch of stretchesOf(read(text))) {
      const known = holders.get(stretch);
      if (known === undefined) holders.set(stretch, [number]);
      else known.push(number);
    }
  }
  for (const [stretch, missed] of holders) if (missed.length < least) holders.delete(stretch);
  return holders;
}

/** Share of its postings that an overlapping, weightier stretch holds as well, from which on a stretch says nothing new. */
const SAME = 0.8;

function bundle(counted: readonly Counted[], most: number): string[] {
  const kept: Counted[] = [];
  for (const one of counted) {
    if (kept.length >= most) break;
    const isNew = !kept.some((other) => isOverlapping(one.stretch, other.stretch) && shareIn(other, one) >= SAME);
    if (isNew) kept.push(one);
  }
  return kept.map(({ stretch }) => stretch);
}

/** One in the other, or the end of one the beginning of the other. */
function isOverlapping(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  for (let length = Math.min(a.length, b.length) - 1; length >= 2; length--)
    if (a.endsWith(b.slice(0, length)) || b.endsWith(a.slice(0, length))) return true;
  return false;
}

function shareIn(other: Counted, one: Counted): number {
  const numbers = new Set(other.missed);
  return one.missed.filter((number) => numbers.has(number)).length / one.missed.length;
}
