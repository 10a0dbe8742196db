/** `pattern`: a regular expression over the plain view, and over the squeezed one where it differs. */
import { matchesOf } from '../../domain/matches.js';
import { overlaps, type Span } from '../../domain/span.js';
import { toOriginal, type View } from '../../domain/text.js';
import { type CompileCondition, MOST_OCCURRENCES, type Occurrence } from '../context.js';

export const compilePattern: CompileCondition<'pattern'> = ({ source }) => {
  const regex = new RegExp(source, 'gu');
  return ({ text }) => {
    const spans = search(regex, text.plain);
    if (text.squeezed !== text.plain) {
      for (const span of search(regex, text.squeezed)) {
        if (!spans.some((known) => overlaps(known, span))) spans.push(span);
      }
    }
    return spans.map((span): Occurrence => ({ spans: [span] }));
  };
};

function search(regex: RegExp, view: View): Span[] {
  return matchesOf(view.text, regex, MOST_OCCURRENCES).map((match) =>
    toOriginal(view, { start: match.index, end: match.index + match[0].length }),
  );
}
