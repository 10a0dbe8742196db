/** `phrase` and `term`: fixed strings, looked up among what the one pass over the text found. */
import { bySpan, type Span } from '../../domain/span.js';
import { type Find, MOST_OCCURRENCES, NOTHING, type Parts } from '../context.js';

export const compilePhrase = (_: unknown, { operands }: Parts): Find => {
  return ({ places, text }) => {
    const spans: Span[] = [];
    for (let i = 0; i < operands.length; i++) {
      const found = places.of(operands[i] as number, text);
      for (let at = 0; at < found.length && at < MOST_OCCURRENCES; at++) spans.push(found[at] as Span);
    }
    return spans.length === 0 ? NOTHING : longest(spans).map((span) => ({ spans: [span] }));
  };
};

/** Without spans that lie inside another (受け子 inside 受け子募集). */
function longest(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.end > last.end) kept.push(span);
  }
  return kept.sort(bySpan).slice(0, MOST_OCCURRENCES);
}
