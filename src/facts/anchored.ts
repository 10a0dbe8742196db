/** Patterns and lists of words that are tried only where a text is marked for them. They find what they would find if they were tried everywhere. */
import { once } from '../domain/once.js';
import { NAMES } from './beginnings.js';
import { isMarked, type Marked } from './marked.js';

export interface Anchored {
  readonly name: string;
  /** A pattern that never matches the empty string, or words. */
  readonly source: () => RegExp | readonly string[];
  /** By which a text is marked for it; -1 for one whose beginnings aren't written down yet: a test fails then. */
  readonly number: number;
}

const ALL: Anchored[] = [];

/** Every pattern that was defined, for those who check what `BEGINNINGS` says of them. */
export const anchoredSources = (): readonly Anchored[] => ALL;

export function anchoredSource<S extends RegExp | readonly string[]>(name: string, make: () => S) {
  const anchored = { name, source: once(make), number: NAMES.indexOf(name) };
  ALL.push(anchored);
  return anchored;
}

/** Whether it may match anywhere in the text. */
export const mayBeIn = (marked: Marked, { number }: Anchored): boolean => isMarked(marked, number);
