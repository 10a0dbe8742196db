/**
 * What the first letters of the lines spell, where they spell a guarded term: such a text is read down, and its last line to the end.
 * Only known jargon is read so: any lines spell something.
 */
import { foldKana } from '../domain/fold.js';
import type { Fold, View } from '../domain/text.js';
import { pick } from './pick.js';
import { longestFirst } from './spellings.js';
import type { Survey } from './survey.js';

export interface Acrostic {
  readonly view: View;
  /** The letters that are read. */
  readonly folds: readonly Fold[];
}

const FEWEST_LINES = 4;
/** Longer lines are paragraphs, and a text of more lines is a list. */
const LONGEST_LINE = 40;
const MOST_LINES = 40;
/** So many signs may stand before the first letter of a line. */
const MOST_SIGNS = 4;
const IS_LETTER = /[\p{L}\p{N}]/u;
const KANJI_PAIR = /^[\u4e00-\u9fff]{2}$/;

/** What is read down, and what it begins with. */
export interface Downwards {
  readonly terms: readonly string[];
  readonly starts: ReadonlySet<string>;
}

/** Jargon that no lines spell by accident, folded to hiragana, the longest first. */
export const spelledDown = (phrases: readonly string[]): string[] =>
  longestFirst(phrases.filter((text) => text.length > 2 || KANJI_PAIR.test(text)).map(foldKana));

export const openDownwards = (terms: readonly string[]): Downwards => ({
  terms,
  starts: new Set(terms.map((text) => text.slice(0, 2))),
});

/** null for nearly every text. `downwards` is asked for when it is needed. */
export function acrostic(plain: View, { lineBreaks }: Survey, downwards: () => Downwards): Acrostic | null {
  if (lineBreaks < FEWEST_LINES - 1) return null;
  const firsts = firstLetters(plain.text);
  if (firsts.length < FEWEST_LINES) return null;
  const spelled = foldKana(firsts.map((at) => plain.text.charAt(at)).join(''));
  const term = termIn(spelled, downwards());
  if (term === undefined) return null;
  const from = spelled.indexOf(term);
  const last = firsts.at(-1) ?? 0;
  const end = plain.text.indexOf('\n', last);
  const rest = (end < 0 ? plain.text.length : end) - last - 1;
  return {
    view: pick(plain, [...firsts, ...Array.from({ length: rest }, (_, at) => last + 1 + at)]),
    folds: firsts.slice(from, from + term.length).map((at) => ({
      start: plain.starts[at] ?? 0,
      end: plain.ends[at] ?? 0,
      by: 'folded',
    })),
  };
}

function termIn(spelled: string, { terms, starts }: Downwards): string | undefined {
  for (let at = 1; at < spelled.length; at++)
    if (starts.has(spelled.slice(at - 1, at + 1))) return terms.find((text) => spelled.includes(text));
  return undefined;
}

/** Where the lines begin; none where one is too long. */
function firstLetters(text: string): number[] {
  const firsts: number[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST_LINE || firsts.length > MOST_LINES) return [];
    const first = firstLetterIn(text, start, end);
    if (first >= 0) firsts.push(first);
    start = end + 1;
  }
  return firsts;
}

/** -1 where a line begins otherwise. A line of one letter belongs to a word set upright, which the squeezed view reads. */
function firstLetterIn(text: string, start: number, end: number): number {
  let at = start;
  for (let signs = 0; at < end && signs <= MOST_SIGNS; signs++) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (IS_LETTER.test(character)) return character.length === 1 && at + 1 < end ? at : -1;
    at += character.length;
  }
  return -1;
}
