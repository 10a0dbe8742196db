/** Finds the words of a list in a text, in one pass however long the list is. */
import type { Span } from '../domain/span.js';

export interface Found extends Span {
  readonly word: string;
}

export type Finder = (text: string) => Found[];

/** The longest word at each place, from left to right, none overlapping another. */
export function createFinder(words: Iterable<string>): Finder {
  const byFirst = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const first = word.charCodeAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [word]);
    else list.push(word);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text) => {
    const found: Found[] = [];
    for (let at = 0; at < text.length; ) {
      const word = byFirst.get(text.charCodeAt(at))?.find((candidate) => text.startsWith(candidate, at));
      if (word === undefined) at += 1;
      else {
        found.push({ start: at, end: at + word.length, word });
        at += word.length;
      }
    }
    return found;
  };
}

/** A list written as words between blanks. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
