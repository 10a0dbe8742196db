/** Matches of a pattern, looked for only where a text is marked for it. */
import { once } from '../domain/once.js';
import { type Anchored, anchoredSource, nextPlace } from './anchored.js';
import { type Marked, type Marks, marksOf } from './marked.js';

export interface AnchoredPattern extends Anchored {
  readonly source: () => RegExp;
  readonly sticky: () => RegExp;
}

/** `make`: a pattern that never matches the empty string; made when a text is first marked for it. */
export function anchored(name: string, make: () => RegExp): AnchoredPattern {
  const { source, group, bits } = anchoredSource(name, make);
  return {
    name,
    source,
    group,
    bits,
    sticky: once(() => new RegExp(source(), `${source().flags.replace(/[gy]/, '')}y`)),
  };
}

/** What `matchesOf` finds in the text, at most `most`. */
export function matchesIn(
  marked: Marked,
  pattern: AnchoredPattern,
  most = Number.POSITIVE_INFINITY,
): readonly RegExpExecArray[] {
  const marks = marksOf(marked, pattern.group);
  return (marks.any & pattern.bits) === 0 ? NONE : search(marked, marks, pattern, { from: 0, text: marked.text, most });
}

/** What `matchesOf` finds in a stretch of the text that is cut out: nothing outside of it is seen. */
export function matchesWithin(
  marked: Marked,
  pattern: AnchoredPattern,
  [from, to]: readonly [number, number],
  most = Number.POSITIVE_INFINITY,
): readonly RegExpExecArray[] {
  const marks = marksOf(marked, pattern.group);
  if ((marks.any & pattern.bits) === 0) return NONE;
  if (from === 0 && to >= marked.text.length) return search(marked, marks, pattern, { from, text: marked.text, most });
  if (nextPlace(marks, pattern.bits, from, to) >= to) return NONE;
  return search(marked, marks, pattern, { from, text: marked.text.slice(from, to), most });
}

export const isIn = (marked: Marked, pattern: AnchoredPattern): boolean => matchesIn(marked, pattern, 1).length > 0;

/** Whether the pattern matches in a stretch of the text that is cut out. */
export const isWithin = (marked: Marked, pattern: AnchoredPattern, stretch: readonly [number, number]): boolean =>
  matchesWithin(marked, pattern, stretch, 1).length > 0;

const NONE: readonly RegExpExecArray[] = [];

interface Stretch {
  readonly from: number;
  /** From there on, cut out. */
  readonly text: string;
  readonly most: number;
}

function search(
  marked: Marked,
  marks: Marks,
  { bits, sticky: made }: AnchoredPattern,
  { from, text, most }: Stretch,
): readonly RegExpExecArray[] {
  const sticky = made();
  const to = from + text.length;
  let found: RegExpExecArray[] | null = null;
  for (let place = nextPlace(marks, bits, from, to); place < to; place = nextPlace(marks, bits, place, to)) {
    sticky.lastIndex = place - from;
    const match = place > from && isInPair(marked.text, place) && sticky.unicode ? null : sticky.exec(text);
    if (match === null) place += 1;
    else {
      found ??= [];
      found.push(match);
      if (found.length === most) break;
      place = from + sticky.lastIndex;
    }
  }
  return found ?? NONE;
}

/** Under flag u no match begins between the halves of a character. */
function isInPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
