/** Finds the words of a list in a text, in one pass however long the list is. */
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import { anchoredSource } from './anchored.js';
import { type AnchoredPattern, matchesIn } from './anchored-pattern.js';
import { type Marked, placesOf } from './marked.js';

export interface Found extends Span {
  readonly word: string;
}

export type Finder = (marked: Marked) => readonly Found[];

/** A text that holds more words of one list than this is no posting, and the rest says nothing new. */
export const MOST_FOUND = 2000;

/** The longest word at each place, from left to right, none overlapping another. `list` is made when a text may hold one of its words. */
export function createFinder(name: string, list: () => readonly string[]): Finder {
  const anchored = anchoredSource(name, list);
  const byFirst = once(() => byFirstCharacter(anchored.source()));
  return (marked) => {
    const places = placesOf(marked, anchored.number);
    if (places === null) return NONE;
    const found: Found[] = [];
    const { text } = marked;
    let next = 0;
    for (let index = places.from; index < places.to; index++) {
      const place = places.at[index] as number;
      if (place < next) continue;
      const word = longestAt(text, place, byFirst().get(text.charCodeAt(place)));
      if (word === '') continue;
      next = place + word.length;
      if (found.push({ start: place, end: next, word }) === MOST_FOUND) break;
    }
    return found;
  };
}

const NONE: readonly Found[] = [];

function longestAt(text: string, at: number, candidates: readonly string[] | undefined): string {
  if (candidates === undefined) return '';
  for (const word of candidates) if (text.startsWith(word, at)) return word;
  return '';
}

/** Longest first. */
function byFirstCharacter(list: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const byFirst = new Map<number, string[]>();
  for (const word of [...new Set(list)].sort((a, b) => b.length - a.length)) {
    const known = byFirst.get(word.charCodeAt(0));
    if (known === undefined) byFirst.set(word.charCodeAt(0), [word]);
    else known.push(word);
  }
  return byFirst;
}

/** The first matches of a pattern, as many as a posting can hold. */
export const matches = (text: Marked, pattern: AnchoredPattern): readonly RegExpExecArray[] =>
  matchesIn(text, pattern, MOST_FOUND);

/** A list written as words between blanks. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
