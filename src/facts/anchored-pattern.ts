/** Matches of a pattern, looked for only where a text is marked for it. */
import { once } from '../domain/once.js';
import { type Anchored, anchoredSource } from './anchored.js';
import { firstFrom, type Marked, type Places, placesOf } from './marked.js';

export interface AnchoredPattern extends Anchored {
  readonly source: () => RegExp;
  readonly sticky: () => RegExp;
}

/** `make`: a pattern that never matches the empty string; made when a text is first marked for it. */
export function anchored(name: string, make: () => RegExp): AnchoredPattern {
  const { source, number } = anchoredSource(name, make);
  return {
    name,
    source,
    number,
    sticky: once(() => new RegExp(source(), `${source().flags.replace(/[gy]/, '')}y`)),
  };
}

/** What `matchesOf` finds in the text, at most `most`. */
export function matchesIn(
  marked: Marked,
  pattern: AnchoredPattern,
  most = Number.POSITIVE_INFINITY,
): readonly RegExpExecArray[] {
  const places = placesOf(marked, pattern.number);
  return places === null ? NONE : search({ text: marked.text, from: 0, places, most }, pattern);
}

/** What `matchesOf` finds in a stretch of the text that is cut out: nothing outside of it is seen. */
export function matchesWithin(
  marked: Marked,
  pattern: AnchoredPattern,
  [from, to]: readonly [number, number],
): readonly RegExpExecArray[] {
  const { text } = marked;
  const places = placesOf(marked, pattern.number);
  if (places === null || !isAnyIn(places, from, to)) return NONE;
  return search({ text: cut(text, from, to), from, places, most: Number.POSITIVE_INFINITY }, pattern);
}

export function isIn(marked: Marked, pattern: AnchoredPattern): boolean {
  const places = placesOf(marked, pattern.number);
  return places !== null && isThere({ text: marked.text, from: 0, places }, pattern);
}

/** Whether the pattern matches in a stretch of the text that is cut out. */
export function isWithin(marked: Marked, pattern: AnchoredPattern, [from, to]: readonly [number, number]): boolean {
  const places = placesOf(marked, pattern.number);
  if (places === null || !isAnyIn(places, from, to)) return false;
  return isThere({ text: cut(marked.text, from, to), from, places }, pattern);
}

const NONE: readonly RegExpExecArray[] = [];

function isAnyIn(places: Places, from: number, to: number): boolean {
  const first = firstFrom(places, from);
  return first < places.to && (places.at[first] as number) < to;
}

const cut = (text: string, from: number, to: number): string =>
  from === 0 && to >= text.length ? text : text.slice(from, to);

interface Stretch {
  /** Where it begins in the text that is marked. */
  readonly from: number;
  readonly text: string;
  /** In the text that is marked. */
  readonly places: Places;
}

function search(
  { from, text, places, most }: Stretch & { readonly most: number },
  pattern: AnchoredPattern,
): readonly RegExpExecArray[] {
  const sticky = pattern.sticky();
  let found: RegExpExecArray[] | null = null;
  let next = 0;
  for (let index = firstFrom(places, from); index < places.to; index++) {
    const at = (places.at[index] as number) - from;
    if (at >= text.length) break;
    if (at < next) continue;
    sticky.lastIndex = at;
    const match = sticky.unicode && isInPair(text, at) ? null : sticky.exec(text);
    if (match === null) continue;
    found ??= [];
    if (found.push(match) === most) break;
    next = sticky.lastIndex;
  }
  return found ?? NONE;
}

function isThere({ from, text, places }: Stretch, pattern: AnchoredPattern): boolean {
  const sticky = pattern.sticky();
  for (let index = firstFrom(places, from); index < places.to; index++) {
    const at = (places.at[index] as number) - from;
    if (at >= text.length) return false;
    sticky.lastIndex = at;
    if (!(sticky.unicode && isInPair(text, at)) && sticky.test(text)) return true;
  }
  return false;
}

/** Under flag u no match begins between the halves of a character. */
function isInPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
