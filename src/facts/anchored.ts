/** Patterns and lists of words that are tried only where a text is marked for them. They find what they would find if they were tried everywhere. */
import { once } from '../domain/once.js';
import { BEGINNINGS } from './beginnings.js';
import { type Marked, type Marks, marksOf } from './marked.js';

export interface Anchored {
  readonly name: string;
  /** A pattern that never matches the empty string, or words. */
  readonly source: () => RegExp | readonly string[];
  /** The group of marks that it belongs to. */
  readonly group: number;
  /** Its bits in that group: one for each part of its alternatives. */
  readonly bits: number;
}

const ALL: Anchored[] = [];

/** Every pattern that was defined, for those who check what `BEGINNINGS` says of them. */
export const anchoredSources = (): readonly Anchored[] => ALL;

export function anchoredSource<S extends RegExp | readonly string[]>(name: string, make: () => S) {
  const anchored = { name, source: once(make), ...(PLACES.get(name) ?? NOWHERE) };
  ALL.push(anchored);
  return anchored;
}

interface Place {
  readonly group: number;
  readonly bits: number;
}

/** By name; `name/2` is a part of a pattern. */
const PLACES: ReadonlyMap<string, Place> = placesByName();
/** Of a pattern whose beginning isn't written down yet: a test fails then. */
const NOWHERE: Place = { group: 0, bits: 0 };

function placesByName(): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [group, beginnings] of BEGINNINGS.entries())
    for (const [bit, part] of Object.keys(beginnings).entries()) {
      const [name = ''] = part.split('/', 1);
      places.set(name, { group, bits: (places.get(name)?.bits ?? 0) | (1 << bit) });
    }
  return places;
}

/** Whether it may match anywhere in the text. */
export const mayBeIn = (marked: Marked, { group, bits }: Anchored): boolean =>
  (marksOf(marked, group).any & bits) !== 0;

/** The first place from `from` on, and before `to`, where a pattern with such bits may match; `to` where there is none. */
export function nextPlace({ at, from: base }: Marks, bits: number, from: number, to: number): number {
  let place = from;
  while (place < to && ((at[base + place] as number) & bits) === 0) place++;
  return place;
}
