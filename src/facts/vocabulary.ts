/** Finds the words of a list in a text, in one pass however long the list is. */
import { matchesOf } from '../domain/matches.js';
import type { Span } from '../domain/span.js';

export interface Found extends Span {
  readonly word: string;
}

export type Finder = (text: string) => Found[];

/** A text that holds more words of one list than this is no posting, and the rest says nothing new. */
const MOST_FOUND = 2000;

/** The longest word at each place, from left to right, none overlapping another. */
export function createFinder(list: Iterable<string>): Finder {
  const byFirst: (string[] | undefined)[] = new Array(0x10000).fill(undefined);
  for (const word of [...new Set(list)].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    byFirst[first] = [...(byFirst[first] ?? []), word];
  }
  return (text) => {
    const found: Found[] = [];
    for (let at = 0; at < text.length && found.length < MOST_FOUND; ) {
      const word = longestAt(text, at, byFirst[text.charCodeAt(at)]);
      if (word === '') at += 1;
      else {
        found.push({ start: at, end: at + word.length, word });
        at += word.length;
      }
    }
    return found;
  };
}

function longestAt(text: string, at: number, candidates: readonly string[] | undefined): string {
  if (candidates === undefined) return '';
  for (const word of candidates) if (text.startsWith(word, at)) return word;
  return '';
}

/** The first matches of a global pattern, as many as a posting can hold. */
export const matches = (text: string, pattern: RegExp): RegExpExecArray[] => matchesOf(text, pattern, MOST_FOUND);

/** A list written as words between blanks. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
