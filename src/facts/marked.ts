/**
 * Where in a text which pattern may match: one pass walks a trie of how matches begin, for all patterns at once.
 * A pattern is then tried at the places that are left, and not at all where there are none.
 */
import type { NormalizedText } from '../domain/text.js';
import { childOf, NOWHERE, patternsAt, rootOf } from './beginning-trie.js';
import { NAMES } from './beginnings.js';

/** By number of a pattern, where it may match, in order; undefined for nowhere. */
type Places = readonly (readonly number[] | undefined)[];

/** A text, and where patterns may match in it, looked up when that is first asked for. */
export interface Marked {
  readonly text: string;
  places: Places | null;
}

export const markText = (text: string): Marked => ({ text, places: null });

export function placesOf(marked: Marked, pattern: number): readonly number[] | undefined {
  marked.places ??= placesIn(marked.text);
  return marked.places[pattern];
}

export interface MarkedViews {
  readonly plain: Marked;
  readonly squeezed: Marked;
}

export function markViews({ plain, squeezed }: NormalizedText): MarkedViews {
  const marked = markText(plain.text);
  return { plain: marked, squeezed: squeezed === plain ? marked : markText(squeezed.text) };
}

function placesIn(text: string): Places {
  const places = new Array<number[] | undefined>(NAMES.length);
  const { length } = text;
  for (let place = 0; place < length; place++) {
    let node = rootOf(text.charCodeAt(place));
    for (let at = place + 1; node !== NOWHERE; at++) {
      const patterns = patternsAt(node);
      if (patterns !== undefined) add(places, patterns, place);
      if (at === length) break;
      node = childOf(node, text.charCodeAt(at));
    }
  }
  return places;
}

function add(places: (number[] | undefined)[], patterns: readonly number[], place: number): void {
  for (const pattern of patterns) {
    const known = places[pattern];
    if (known === undefined) places[pattern] = [place];
    else known.push(place);
  }
}

/** The first of `places` (sorted) at or behind `from`: its index, their number for none. */
export function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
