/**
 * What the first letters of the lines spell, where they spell a guarded term: such a text is read down, and its last line to the end.
 * Only known jargon is read so: any lines spell something.
 */
import { foldKana } from '../domain/fold.js';
import type { Fold, View } from '../domain/text.js';
import { pick } from './pick.js';
import { longestFirst } from './spellings.js';

export interface Acrostic {
  readonly view: View;
  /** The letters that are read. */
  readonly folds: readonly Fold[];
}

const FEWEST_LINES = 4;
/** Longer lines are paragraphs, and a text of more lines is a list. */
const LONGEST_LINE = 40;
const MOST_LINES = 40;
/** A line of one letter belongs to a word set upright, which the squeezed view reads. */
const FIRST = /^([^\p{L}\p{N}\n]{0,4})([\p{L}\p{N}])[^\n]/u;
const KANJI_PAIR = /^[\u4e00-\u9fff]{2}$/;

/** Jargon that no lines spell by accident, folded to hiragana. */
export const spelledDown = (phrases: readonly string[]): string[] =>
  longestFirst(phrases.filter((text) => text.length > 2 || KANJI_PAIR.test(text)).map(foldKana));

/** null for nearly every text. */
export function acrostic(plain: View, terms: readonly string[]): Acrostic | null {
  const firsts = firstLetters(plain.text);
  if (firsts.length < FEWEST_LINES) return null;
  const spelled = foldKana(firsts.map((at) => plain.text.charAt(at)).join(''));
  const term = terms.find((text) => spelled.includes(text));
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

/** Where the lines begin; none where one is too long. */
function firstLetters(text: string): number[] {
  const firsts: number[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST_LINE || firsts.length > MOST_LINES) return [];
    const first = FIRST.exec(text.slice(start, end));
    if (first?.[2]?.length === 1) firsts.push(start + (first[1]?.length ?? 0));
    start = end + 1;
  }
  return firsts;
}
