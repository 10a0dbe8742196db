/**
 * Restores known terms that were spelled with masks (受○子), look-alikes (ロ座, 耳又引) or separators inside (闇.バイト).
 * Nothing but a guarded term is ever restored, so ordinary text keeps its letters.
 */
import { foldKana } from '../domain/fold.js';
import type { Span } from '../domain/span.js';
import type { Fold, View } from '../domain/text.js';
import {
  candidatesAt,
  type GuardedTerm,
  type GuardedTerms,
  LEAST_MASKED,
  type Letter,
  type Read,
  unitAt,
} from './guarded-terms.js';
import { type Part, replaced } from './replaced.js';
import { MASK, SEPARATOR } from './roles.js';
import { type Survey, TRIGGER } from './survey.js';

export interface Restored {
  readonly view: View;
  readonly folds: readonly Fold[];
}

/** The same object where nothing is restored. `terms` are asked for when they are needed. */
export function restoreTerms(plain: View, { flags }: Survey, terms: () => GuardedTerms): Restored {
  return (flags & TRIGGER) === 0 ? { view: plain, folds: [] } : restored(plain, terms());
}

function restored(plain: View, terms: GuardedTerms): Restored {
  const { text } = plain;
  const { nextStart } = terms.roles;
  const parts: (Found & { readonly from: number })[] = [];
  const first = nextStart(text, 0);
  if (first === text.length) return { view: plain, folds: [] };
  const read: Read = { text, folded: foldKana(text) };
  for (let at = first; at < text.length; ) {
    const found = longestTermAt(read, at, terms);
    if (found !== null) parts.push({ from: at, ...found });
    at = nextStart(text, found?.letters.at(-1)?.end ?? at + 1);
  }
  return parts.length === 0 ? { view: plain, folds: [] } : splice(plain, parts);
}

interface Found {
  readonly term: GuardedTerm;
  /** Where each letter of the term stands in the view. */
  readonly letters: readonly Span[];
  readonly by: Fold['by'];
}

function longestTermAt(read: Read, at: number, terms: GuardedTerms): Found | null {
  let best: Found | null = null;
  for (const rank of candidatesAt(read, at, terms)) {
    const term = terms.terms[rank] as GuardedTerm;
    if (best !== null && !isBefore(term, best.term)) continue;
    best = spelled(read, at, term, terms) ?? best;
  }
  return best;
}

const isBefore = (a: GuardedTerm, b: GuardedTerm): boolean =>
  a.text.length === b.text.length ? a.rank < b.rank : a.text.length > b.text.length;

/** Where the letters of `term` stand from `at` on, or null where it isn't there or stands there as it is. */
function spelled(read: Read, at: number, term: GuardedTerm, { roles }: GuardedTerms): Found | null {
  const { roleOf, mayHideFirst } = roles;
  const letters: Span[] = [];
  let position = at;
  let masked = 0;
  let separated = false;
  let redrawn = false;
  for (const letter of term.letters) {
    let width = widthOf(read, position, letter);
    const role = width === 0 ? roleOf(unitAt(read, position)) : 0;
    if ((role & SEPARATOR) !== 0 && position > at) {
      width = widthOf(read, position + 1, letter);
      if (width > 0) {
        position += 1;
        separated = true;
      }
    }
    if (width === 0 && term.maybeMasked && (role & MASK) !== 0 && (position > at || mayHideFirst(read.text, at))) {
      masked += 1;
      width = 1;
    }
    if (width === 0 || masked * LEAST_MASKED > term.text.length) return null;
    if (width !== 1 || unitAt(read, position) !== letter.folded) redrawn = true;
    letters.push({ start: position, end: position + width });
    position += width;
  }
  return separated || redrawn ? { term, letters, by: redrawn ? 'folded' : 'squeezed' } : null;
}

/** How many code units at `position` are `letter` or drawn like it; 0 for none. */
function widthOf(read: Read, position: number, { folded, drawn }: Letter): number {
  if (unitAt(read, position) === folded) return 1;
  for (const spelling of drawn) if (startsWith(read, position, spelling)) return spelling.length;
  return 0;
}

function startsWith(read: Read, position: number, spelling: string): boolean {
  for (let at = 0; at < spelling.length; at++)
    if (unitAt(read, position + at) !== spelling.charCodeAt(at)) return false;
  return true;
}

function splice(plain: View, found: readonly (Found & { readonly from: number })[]): Restored {
  const parts = found.flatMap(({ term, letters }) =>
    letters.flatMap(({ start, end }, i): Part[] => {
      const letter = { start, end, text: term.text.charAt(i) };
      const before = letters[i - 1]?.end ?? start;
      return before < start ? [{ start: before, end: start, text: '' }, letter] : [letter];
    }),
  );
  const folds = found.map(({ from, letters, by }) => ({
    start: plain.starts[from] ?? 0,
    end: plain.ends[(letters.at(-1)?.end ?? 0) - 1] ?? 0,
    by,
  }));
  return { view: replaced(plain, parts), folds };
}
