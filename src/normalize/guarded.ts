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
  mayHideFirst,
  SEPARATORS,
} from './guarded-terms.js';
import { type Part, replaced } from './replaced.js';

export interface Restored {
  readonly view: View;
  readonly folds: readonly Fold[];
}

export function restoreTerms(plain: View, terms: GuardedTerms): Restored {
  if (!terms.trigger.test(plain.text)) return { view: plain, folds: [] };
  const folded = foldKana(plain.text);
  const parts: (Found & { readonly from: number })[] = [];
  for (let at = 0; at < folded.length; at++) {
    const found = longestTermAt(folded, at, terms);
    if (found === null) continue;
    parts.push({ from: at, ...found });
    at = (found.letters.at(-1)?.end ?? at + 1) - 1;
  }
  return parts.length === 0 ? { view: plain, folds: [] } : splice(plain, parts);
}

interface Found {
  readonly term: GuardedTerm;
  /** Where each letter of the term stands in the view. */
  readonly letters: readonly Span[];
  readonly by: Fold['by'];
}

function longestTermAt(text: string, at: number, terms: GuardedTerms): Found | null {
  let best: Found | null = null;
  for (const term of candidatesAt(text, at, terms)) {
    if (best !== null && !isBefore(term, best.term)) continue;
    best = spelled(text, at, term, terms.masks) ?? best;
  }
  return best;
}

const isBefore = (a: GuardedTerm, b: GuardedTerm): boolean =>
  a.text.length === b.text.length ? a.rank < b.rank : a.text.length > b.text.length;

/** Where the letters of `term` stand from `at` on, or null where it isn't there or stands there as it is. */
function spelled(text: string, at: number, term: GuardedTerm, masks: ReadonlySet<string>): Found | null {
  const letters: Span[] = [];
  let position = at;
  let masked = 0;
  let separated = false;
  let redrawn = false;
  for (const letter of term.letters) {
    let width = widthOf(text, position, letter);
    if (width === 0 && position > at && SEPARATORS.has(text.charAt(position))) {
      width = widthOf(text, position + 1, letter);
      if (width > 0) {
        position += 1;
        separated = true;
      }
    }
    if (
      width === 0 &&
      term.maybeMasked &&
      masks.has(text.charAt(position)) &&
      (position > at || mayHideFirst(text, at))
    ) {
      masked += 1;
      width = 1;
    }
    if (width === 0 || masked * LEAST_MASKED > term.text.length) return null;
    if (text.slice(position, position + width) !== letter.folded) redrawn = true;
    letters.push({ start: position, end: position + width });
    position += width;
  }
  return separated || redrawn ? { term, letters, by: redrawn ? 'folded' : 'squeezed' } : null;
}

/** How many code units at `position` are `letter` or drawn like it; 0 for none. */
function widthOf(text: string, position: number, { folded, drawn }: Letter): number {
  if (text.charAt(position) === folded) return 1;
  for (const spelling of drawn) if (text.startsWith(spelling, position)) return spelling.length;
  return 0;
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
