/** `pattern`: a regular expression over the plain view, and over the squeezed one where it differs. */
import type { PatternBranch } from '../../domain/condition.js';
import { matchesOf } from '../../domain/matches.js';
import { overlaps, type Span } from '../../domain/span.js';
import { toOriginal, type View } from '../../domain/text.js';
import { type CompileCondition, MOST_OCCURRENCES, NOTHING, type Occurrence } from '../context.js';
import { isLong } from '../search/blocks.js';
import { type BranchSearch, matchesOfBranches, searchFor, searchWithin } from '../search/branch.js';
import { memoSearchFor } from '../search/memo-search.js';

/** Letters of a view by steps that a letter can cost: with so many in sum, the search that tries nothing twice is the surer one. */
const MANY_STEPS = 2_000_000;

/** Only the alternatives that can match are made and tried. */
export const compilePattern: CompileCondition<'pattern'> = ({ branches }, { operands }) => {
  const quick: (BranchSearch | undefined)[] = Array.from({ length: branches.length });
  const steady: (BranchSearch | undefined)[] = Array.from({ length: branches.length });
  const searchOf = (i: number, { length }: string): BranchSearch => {
    const { source, costly, reach } = branches[i] as PatternBranch;
    if (costly === null || costly.steps * length < MANY_STEPS) {
      quick[i] ??= searchFor(source);
      return quick[i];
    }
    steady[i] ??= memoSearchFor(costly, reach);
    return steady[i];
  };
  return ({ text, mayHold, stretchesOf }) => {
    const live: number[] = [];
    for (let i = 0; i < operands.length; i++) if (mayHold(operands[i] as number)) live.push(i);
    if (live.length === 0) return NOTHING;
    const searchesIn = (view: View): readonly BranchSearch[] =>
      live.map((i) => {
        const search = searchOf(i, view.text);
        if (!isLong(view.text)) return search;
        const { reach } = branches[i] as PatternBranch;
        const stretches = stretchesOf(operands[i] as number, reach, view !== text.plain);
        return stretches === null ? search : searchWithin(search, stretches, reach);
      });
    if (text.squeezed === text.plain) return occurrencesOf(spansIn(text.plain, searchesIn(text.plain)));
    return occurrencesIn(text.plain, text.squeezed, (view) => spansIn(view, searchesIn(view)));
  };
};

function spansIn(view: View, live: readonly BranchSearch[]): readonly Span[] {
  const found = matchesOfBranches(view.text, live, MOST_OCCURRENCES);
  if (found.length === 0) return NOWHERE;
  const spans: Span[] = [];
  for (let i = 0; i < found.length; i += 2)
    spans.push(toOriginal(view, { start: found[i] as number, end: found[i + 1] as number }));
  return spans;
}

const NOWHERE: readonly Span[] = [];

/** The same without a thought for alternatives, for comparison. */
export const compileWholePattern: CompileCondition<'pattern'> = ({ source }) => {
  const regex = new RegExp(source, 'gu');
  const inView = (view: View): Span[] =>
    matchesOf(view.text, regex, MOST_OCCURRENCES).map((match) =>
      toOriginal(view, { start: match.index, end: match.index + match[0].length }),
    );
  return ({ text }) => occurrencesIn(text.plain, text.squeezed, inView);
};

function occurrencesIn(plain: View, squeezed: View, inView: (view: View) => readonly Span[]): readonly Occurrence[] {
  const spans = inView(plain);
  if (squeezed === plain) return occurrencesOf(spans);
  const all = [...spans];
  for (const span of inView(squeezed)) if (!all.some((known) => overlaps(known, span))) all.push(span);
  return occurrencesOf(all);
}

const occurrencesOf = (spans: readonly Span[]): readonly Occurrence[] =>
  spans.length === 0 ? NOTHING : spans.map((span) => ({ spans: [span] }));
