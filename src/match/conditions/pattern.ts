/** `pattern`: a regular expression over the plain view, and over the squeezed one where it differs. */
import { matchesOf } from '../../domain/matches.js';
import { overlaps, type Span } from '../../domain/span.js';
import { toOriginal, type View } from '../../domain/text.js';
import { type CompileCondition, MOST_OCCURRENCES, type Occurrence } from '../context.js';
import type { FoundNumbers } from '../phrase-table.js';

export const compilePattern: CompileCondition<'pattern'> = ({ source, literals }, { phrases }) => {
  let regex: RegExp | null = null;
  const [anchors = null, ...others] = literals.map((set) => new Set(set.map(phrases.addLiteral)));
  const alsoNeeded = others.map((set) => Int32Array.from(set));
  return {
    anchors,
    needsTokens: false,
    mayHold: ({ found }) => alsoNeeded.every((set) => holdsOneOf(set, found)),
    find: ({ text }) => {
      regex ??= new RegExp(source, 'gu');
      const spans = search(regex, text.plain);
      if (text.squeezed !== text.plain) {
        for (const span of search(regex, text.squeezed)) {
          if (!spans.some((known) => overlaps(known, span))) spans.push(span);
        }
      }
      return spans.map((span): Occurrence => ({ spans: [span] }));
    },
  };
};

function holdsOneOf(set: Int32Array, found: FoundNumbers): boolean {
  for (let i = 0; i < set.length; i++) if (found.has(set[i] as number)) return true;
  return false;
}

function search(regex: RegExp, view: View): Span[] {
  return matchesOf(view.text, regex, MOST_OCCURRENCES).map((match) =>
    toOriginal(view, { start: match.index, end: match.index + match[0].length }),
  );
}
