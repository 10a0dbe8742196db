/** The plain view: NFKC, lower case, line breaks as \n, nothing invisible, nothing that breaks a tokenizer. */
import { isInvisible } from '../domain/fold.js';
import type { Span } from '../domain/span.js';
import type { View } from '../domain/text.js';
import {
  foldedAlone,
  foldedAstral,
  foldSegment,
  INVISIBLE,
  isDropped,
  isMark,
  OTHER,
  standsAlone,
} from './folded-alone.js';
import { addUnit, beginView, endView, lastUnit, mapped } from './view-builder.js';

const VISIBLE_LETTER = /[\p{L}\p{N}]/u;

export interface PlainText {
  readonly view: View;
  readonly hidden: readonly Span[];
}

/** Of a text that folds. */
export function plainView(original: string): PlainText {
  beginView();
  const hidden: Span[] = [];
  let invisibleFrom = -1;
  const seen = (folded: string, start: number): void => {
    if (isInsideWord(lastUnit(), folded)) hidden.push({ start: invisibleFrom, end: start });
    invisibleFrom = -1;
  };
  const add = (folded: string, start: number, end: number): void => {
    if (invisibleFrom >= 0) seen(folded, start);
    for (let i = 0; i < folded.length; i++) addUnit(folded.charCodeAt(i), start, end);
  };
  for (let at = 0; at < original.length; ) {
    const alone = foldedAlone(original.charCodeAt(at));
    if (alone === INVISIBLE) {
      if (invisibleFrom < 0) invisibleFrom = at;
      at += 1;
      continue;
    }
    if (alone !== OTHER && standsAlone(original, at + 1)) {
      if (invisibleFrom >= 0) seen(String.fromCharCode(alone), at);
      addUnit(alone, at, at + 1);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0xfffd);
    const next = at + character.length;
    const astral =
      character.length === 2 && standsAlone(original, next) ? foldedAstral(character.codePointAt(0) ?? 0) : null;
    if (astral !== null) add(astral, at, next);
    else if (isDropped(original, at, character)) {
      if (isInvisible(character) && invisibleFrom < 0) invisibleFrom = at;
    } else {
      const end = endOfMarks(original, next);
      add(foldSegment(original, at, end, character), at, end);
      at = end;
      continue;
    }
    at = next;
  }
  return { view: endView(), hidden };
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  while (!standsAlone(text, end)) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0xfffd);
    if (!isMark(character)) break;
    end += character.length;
  }
  return end;
}

function isInsideWord(before: number | undefined, after: string): boolean {
  if (before === undefined) return false;
  return VISIBLE_LETTER.test(String.fromCharCode(before)) && VISIBLE_LETTER.test(after.charAt(0));
}

const FIRST_COUNT = 4096;
const countTo = (end: number): Int32Array => Int32Array.from({ length: end + 1 }, (_, at) => at);
const COUNT = countTo(FIRST_COUNT);
const COUNT_FROM_ONE = COUNT.subarray(1);

/** The view of a text that needs no folding. All such views share one count, which goes on behind their end. */
export function identityView(text: string): View {
  if (text.length < FIRST_COUNT) return { text, starts: COUNT, ends: COUNT_FROM_ONE };
  const own = countTo(text.length);
  return { text, starts: own, ends: own.subarray(1) };
}

/** Of a text whose every character folds to one code unit of its own: what leads back is the same. */
export const foldedAsLong = ({ text, starts, ends }: View): View => ({ text: mapped(text, foldedAlone), starts, ends });
