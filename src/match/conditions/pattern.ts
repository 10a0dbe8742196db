/** `pattern`: a regular expression over the plain view, and over the squeezed one where it differs. */
import { matchesOf } from '../../domain/matches.js';
import { overlaps, type Span } from '../../domain/span.js';
import { toOriginal, type View } from '../../domain/text.js';
import { type CompileCondition, MOST_OCCURRENCES, NOTHING, type Occurrence } from '../context.js';
import { type BranchSearch, matchesOfBranches, searchFor } from '../search/branch.js';

/** Only the alternatives that can match are made and tried. */
export const compilePattern: CompileCondition<'pattern'> = ({ branches }, { operands }) => {
  const searches: (BranchSearch | undefined)[] = Array.from({ length: branches.length });
  return ({ text, mayHold }) => {
    const live: BranchSearch[] = [];
    for (let i = 0; i < operands.length; i++) {
      if (!mayHold(operands[i] as number)) continue;
      searches[i] ??= searchFor(branches[i]?.source as string);
      live.push(searches[i] as BranchSearch);
    }
    if (live.length === 0) return NOTHING;
    if (text.squeezed === text.plain) return occurrencesOf(spansIn(text.plain, live));
    return occurrencesIn(text.plain, text.squeezed, (view) => spansIn(view, live));
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
