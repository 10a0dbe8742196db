/** Finds the words of a list in a text, in one pass however long the list is. */
import { once } from '../domain/once.js';
import type { Span } from '../domain/span.js';
import { anchoredSource, nextPlace } from './anchored.js';
import { type AnchoredPattern, matchesIn } from './anchored-pattern.js';
import { type Marked, marksOf } from './marked.js';

export interface Found extends Span {
  readonly word: string;
}

export type Finder = (marked: Marked) => Found[];

/** A text that holds more words of one list than this is no posting, and the rest says nothing new. */
const MOST_FOUND = 2000;

/** The longest word at each place, from left to right, none overlapping another. `list` is made when a text may hold one of its words. */
export function createFinder(name: string, list: () => readonly string[]): Finder {
  const anchored = anchoredSource(name, list);
  const byFirst = once(() => byFirstCharacter(anchored.source()));
  return (marked) => {
    const { group, bits } = anchored;
    const marks = marksOf(marked, group);
    if ((marks.any & bits) === 0) return [];
    const found: Found[] = [];
    const { text } = marked;
    let at = nextPlace(marks, bits, 0, text.length);
    while (at < text.length && found.length < MOST_FOUND) {
      const word = longestAt(text, at, byFirst().get(text.charCodeAt(at)));
      if (word !== '') found.push({ start: at, end: at + word.length, word });
      at = nextPlace(marks, bits, at + Math.max(1, word.length), text.length);
    }
    return found;
  };
}

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
