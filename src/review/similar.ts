/** Finds postings that resemble one: they share its contacts, or most of their letter 4-grams. */
import type { Facet } from './facets.js';
import { valuesOf } from './facets.js';

export interface Similar {
  readonly row: number;
  /** Share of the 4-grams of both that they have in common, 0 to 1. */
  readonly share: number;
}

/** Postings with one of the values that `row` has, in input order: its contacts, its campaign. */
export function sharing(row: number, facet: Facet | undefined): number[] {
  if (facet === undefined) return [];
  const own = new Set(valuesOf(facet, row));
  if (own.size === 0) return [];
  const found: number[] = [];
  for (let other = 0; other < facet.starts.length - 1; other++)
    if (other !== row && valuesOf(facet, other).some((value) => own.has(value))) found.push(other);
  return found;
}

const SIZE = 4;
const BUCKETS = 1 << 16;
/** Less than this is a common subject, not a common text. */
export const LEAST_SHARE = 0.4;

/** Says how much of its 4-grams a text shares with `text`. */
export function comparerTo(text: string): (other: string) => number {
  const own = new Uint8Array(BUCKETS);
  const total = eachGram(text, (bucket) => {
    own[bucket] = Math.min(255, (own[bucket] as number) + 1);
  });
  const seen = new Uint8Array(BUCKETS);
  return (other) => {
    const length = other.length - SIZE + 1;
    if (total === 0 || Math.min(total, length) < LEAST_SHARE * Math.max(total, length)) return 0;
    const touched: number[] = [];
    let common = 0;
    eachGram(other, (bucket) => {
      if ((seen[bucket] as number) >= (own[bucket] as number)) return;
      seen[bucket] = (seen[bucket] as number) + 1;
      touched.push(bucket);
      common += 1;
    });
    for (const bucket of touched) seen[bucket] = 0;
    return common / (total + length - common);
  };
}

/** Sums differ between copies of one ad. Returns how many grams there were. */
function eachGram(text: string, visit: (bucket: number) => void): number {
  const count = Math.max(0, text.length - SIZE + 1);
  for (let at = 0; at < count; at++) {
    let hash = 0x811c9dc5;
    for (let nth = at; nth < at + SIZE; nth++) hash = Math.imul(hash ^ letterAt(text, nth), 0x01000193);
    visit((hash ^ (hash >>> 16)) & (BUCKETS - 1));
  }
  return count;
}

function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39 ? 0x30 : code;
}
