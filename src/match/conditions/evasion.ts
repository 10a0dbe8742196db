/** `evasion`: a guarded term that could only be read after its spelling was undone. */
import { overlaps, type Span } from '../../domain/span.js';
import { type CompileCondition, type MatchContext, MOST_OCCURRENCES } from '../context.js';
import { numbersOfTerm } from './phrase.js';

export const compileEvasion: CompileCondition<'evasion'> = ({ by }, compiler) => {
  const guarded = new Set(
    [...compiler.pack.terms.values()]
      .filter((term) => term.guarded)
      .flatMap((term) => numbersOfTerm(term.id, compiler)),
  );
  const found = {
    squeezed: (context: MatchContext): Span[] => [
      ...foldsBy(context, 'squeezed'),
      ...spansOf(brokenUp(context), guarded),
    ],
    folded: (context: MatchContext): Span[] => foldsBy(context, 'folded'),
    hidden: (context: MatchContext): Span[] => {
      if (context.text.hidden.length === 0) return [];
      return spansOf(context.hits, guarded).filter((span) =>
        context.text.hidden.some((hidden) => overlaps(hidden, span)),
      );
    },
  };
  return {
    anchors: null,
    needsTokens: false,
    find: (context) =>
      by
        .flatMap((kind) => found[kind](context))
        .slice(0, MOST_OCCURRENCES)
        .map((span) => ({ spans: [span] })),
  };
};

/** Whoever writes in their own tongue breaks nothing up. */
function brokenUp({ text, hits, onlySqueezed }: MatchContext): MatchContext['hits'] {
  if (text.isTranslated) return new Map();
  return text.isSpread ? hits : onlySqueezed;
}

const foldsBy = ({ text }: MatchContext, by: 'squeezed' | 'folded'): Span[] =>
  text.folds.filter((fold) => fold.by === by);

function spansOf(hits: MatchContext['hits'], numbers: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  for (const [number, places] of hits) if (numbers.has(number)) spans.push(...places);
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}
