/** `phrase` and `term`: fixed strings, looked up among what the one pass over the text found. */
import type { Phrase } from '../../domain/condition.js';
import { bySpan, type Span } from '../../domain/span.js';
import { type CompileCondition, type Compiler, type ConditionMatcher, MOST_OCCURRENCES } from '../context.js';

export const compilePhrase: CompileCondition<'phrase'> = (condition, compiler) =>
  anyOf(condition.phrases.map((phrase) => compiler.phrases.add(phrase, condition.kana)));

export const compileTerm: CompileCondition<'term'> = (condition, compiler) =>
  anyOf(condition.terms.flatMap((id) => numbersOfTerm(id, compiler)));

export function numbersOfTerm(id: string, compiler: Compiler): number[] {
  const term = compiler.pack.terms.get(id);
  if (term === undefined) throw new Error(`the pack was not checked: no term ${id}`);
  return term.phrases.map((phrase: Phrase) => compiler.phrases.add(phrase, term.kana));
}

function anyOf(numbers: readonly number[]): ConditionMatcher {
  const anchors = new Set(numbers);
  return {
    anchors,
    needsTokens: false,
    find: ({ hits }) => {
      const spans: Span[] = [];
      const collect = (places: readonly Span[]): void => {
        spans.push(...places.slice(0, MOST_OCCURRENCES));
      };
      if (anchors.size < hits.size) for (const number of anchors) collect(hits.get(number) ?? []);
      else for (const [number, places] of hits) if (anchors.has(number)) collect(places);
      return longest(spans).map((span) => ({ spans: [span] }));
    },
  };
}

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
