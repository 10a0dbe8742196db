/** Patterns and lists of words that are tried only where a text is marked for them. They find what they would find if they were tried everywhere. */
import { once } from '../domain/once.js';
import { BEGINNINGS } from './beginnings.js';
import type { Marked, Marks } from './marked.js';

export interface Anchored {
  readonly name: string;
  /** A pattern that never matches the empty string, or words. */
  readonly source: () => RegExp | readonly string[];
  /** Which group of marks and which bits in it are its own: one for each part of its alternatives. */
  readonly place: () => { readonly group: number; readonly bits: number };
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

/** `part`: the name of a pattern, or of a part of it (`name/2`). */
const isOf = (name: string, part: string): boolean => part === name || part.startsWith(`${name}/`);

function placeOf(name: string): { group: number; bits: number } {
  const group = BEGINNINGS.findIndex((one) => Object.keys(one).some((part) => isOf(name, part)));
  if (group < 0) throw new Error(`how ${name} begins is not known`);
  const parts = Object.keys(BEGINNINGS[group] ?? {});
  return { group, bits: parts.reduce((bits, part, at) => (isOf(name, part) ? bits | (1 << at) : bits), 0) };
}

/** The first place from `from` on, and before `to`, where `anchored` may match; `to` where there is none. */
export function nextPlace({ at, from: base }: Marks, bits: number, from: number, to: number): number {
  let place = from;
  while (place < to && ((at[base + place] as number) & bits) === 0) place++;
  return place;
}

/** Whether it may match anywhere in the text. */
export const mayBeIn = (marked: Marked, { place }: Anchored): boolean => {
  const { group, bits } = place();
  return (marked.marks(group).any & bits) !== 0;
};
