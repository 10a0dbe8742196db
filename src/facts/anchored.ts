/** Patterns and lists of words that are tried only where a text is marked for them. They find what they would find if they were tried everywhere. */
import { once } from '../domain/once.js';
import { BEGINNINGS } from './beginnings.js';
import type { Marked, Marks } from './marked.js';

export interface Anchored {
  readonly name: string;
  /** A pattern that never matches the empty string, or words. */
  readonly source: () => RegExp | readonly string[];
  /** Which group of marks and which bit in it are its own. */
  readonly place: () => { readonly group: number; readonly bit: number };
}

const ALL: Anchored[] = [];

/** Every pattern that was defined, for those who check what `BEGINNINGS` says of them. */
export const anchoredSources = (): readonly Anchored[] => ALL;

export function anchoredSource<S extends RegExp | readonly string[]>(name: string, make: () => S) {
  const source = once(make);
  const anchored = { name, source, place: once(() => placeOf(name)) };
  ALL.push(anchored);
  return anchored;
}

function placeOf(name: string): { group: number; bit: number } {
  const group = BEGINNINGS.findIndex((one) => name in one);
  if (group < 0) throw new Error(`how ${name} begins is not known`);
  return { group, bit: 1 << Object.keys(BEGINNINGS[group] ?? {}).indexOf(name) };
}

/** Marks of the group of `anchored`; null where it matches nowhere in the text. */
export function marksFor(marked: Marked, { place }: Anchored): { readonly marks: Marks; readonly bit: number } | null {
  const { group, bit } = place();
  const marks = marked.marks(group);
  return (marks.any & bit) === 0 ? null : { marks, bit };
}

/** Whether it may match anywhere in the text. */
export const mayBeIn = (marked: Marked, { place }: Anchored): boolean => {
  const { group, bit } = place();
  return (marked.marks(group).any & bit) !== 0;
};
