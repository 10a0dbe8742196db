/** Facts against marks in the text: one is right where it overlaps a mark and says the same. */
import { overlaps, type Span } from '../../domain/span.js';
import type { FactCounts } from './fact-counts.js';

interface Spanned {
  readonly span: Span;
}

export interface MarkedText<Expected extends Spanned> {
  readonly text: string;
  readonly facts: readonly Expected[];
}

interface Pair<Expected, Found> {
  readonly wanted: Expected | null;
  readonly found: Found | null;
}

export function countBySpan<Expected extends Spanned, Found extends Spanned>(
  snippets: readonly MarkedText<Expected>[],
  read: (text: string) => readonly Found[],
  isSame: (expected: Expected, found: Found) => boolean,
): FactCounts {
  const pairs = snippets.flatMap(({ text, facts }) =>
    pairsOf(facts, read(text), isSame).map((pair) => ({ ...pair, text })),
  );
  return {
    snippets: snippets.length,
    marked: pairs.filter(({ wanted }) => wanted !== null).length,
    found: pairs.filter(({ found }) => found !== null).length,
    hits: pairs.filter(({ wanted, found }) => wanted !== null && found !== null).length,
    exact: pairs.filter(isExact).length,
    errors: pairs.filter((pair) => !isExact(pair)).map(errorIn),
  };
}

/** A mark meets one fact at most: a second one at the same place is wrong. */
function pairsOf<Expected extends Spanned, Found extends Spanned>(
  marked: readonly Expected[],
  found: readonly Found[],
  isSame: (expected: Expected, found: Found) => boolean,
): Pair<Expected, Found>[] {
  const left = new Set(found);
  const pairs = marked.map((wanted) => {
    const hit = [...left].find((fact) => overlaps(fact.span, wanted.span) && isSame(wanted, fact)) ?? null;
    if (hit !== null) left.delete(hit);
    return { wanted, found: hit };
  });
  return [...pairs, ...[...left].map((fact) => ({ wanted: null, found: fact }))];
}

const isExact = ({ wanted, found }: Pair<Spanned, Spanned>): boolean =>
  wanted !== null && found !== null && wanted.span.start === found.span.start && wanted.span.end === found.span.end;

function errorIn({ wanted, found, text }: Pair<Spanned, Spanned> & { readonly text: string }): string {
  const said = ({ span, ...fact }: Spanned): string =>
    `「${text.slice(span.start, span.end)}」 ${JSON.stringify(fact)}`;
  const what =
    found === null ? `missed ${said(wanted as Spanned)}` : `${wanted === null ? 'wrong' : 'other span'} ${said(found)}`;
  return `${what} in ${JSON.stringify(text)}`;
}
