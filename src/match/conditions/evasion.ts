/** `evasion`: a guarded term that could only be read after its spelling was undone. */
import { bySpan, overlaps, type Span } from '../../domain/span.js';
import { type CompileCondition, type MatchContext, MOST_OCCURRENCES } from '../context.js';
import type { Places } from '../search/places.js';

export const compileEvasion: CompileCondition<'evasion'> = ({ by }, { operands: guarded }) => {
  const found = {
    squeezed: (context: MatchContext): Span[] => [...foldsBy(context, 'squeezed'), ...brokenUp(context, guarded)],
    folded: (context: MatchContext): Span[] => foldsBy(context, 'folded'),
    hidden: (context: MatchContext): Span[] => {
      if (context.text.hidden.length === 0) return [];
      return spansOf(guarded, context, context.places.of).filter((span) => holdsOne(context.text.hidden, span));
    },
  };
  return (context) =>
    by
      .flatMap((kind) => found[kind](context))
      .slice(0, MOST_OCCURRENCES)
      .map((span) => ({ spans: [span] }));
};

/** Whoever writes in their own tongue breaks nothing up. */
function brokenUp(context: MatchContext, guarded: Int32Array): Span[] {
  if (context.text.isTranslated) return [];
  return spansOf(guarded, context, context.text.isSpread ? context.places.of : context.places.onlySqueezed);
}

/** `hidden` rise, and lie apart. */
function holdsOne(hidden: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = hidden[low];
  return next !== undefined && overlaps(next, span);
}

const foldsBy = ({ text }: MatchContext, by: 'squeezed' | 'folded'): Span[] =>
  text.folds.filter((fold) => fold.by === by);

function spansOf(phrases: Int32Array, { text }: MatchContext, placesOf: Places['of']): Span[] {
  const spans: Span[] = [];
  for (const phrase of phrases) spans.push(...placesOf(phrase, text));
  return spans.sort(bySpan);
}
