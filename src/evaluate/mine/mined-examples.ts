/** Postings from the data that show a term, and look-alikes without it, for a person to reword. */
import type { Span } from '../../domain/span.js';
import type { Relevance } from './relevance.js';
import { phraseCondition, type Reading, type Sample } from './samples.js';

export interface ExampleRequest {
  readonly term: string;
  /** Numbers of the missed postings that hold it. */
  readonly missed: readonly number[];
  readonly beside: readonly string[];
  readonly samples: readonly Sample[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly relevance: Relevance;
  readonly reading: Reading;
}

/** As many as a rule must have. */
const EXAMPLES = 2;
/** Longer ones are cut around the term: an example shows one thing. */
const LONGEST = 160;

export function examplesOf(request: ExampleRequest): { readonly fire: string[]; readonly silent: string[] } {
  const find = request.reading.finder(new Map([[request.term, phraseCondition(request.term)]]));
  const spanIn = (text: string): Span | undefined => find(text)[0]?.spans[0];
  return { fire: firing(request, spanIn), silent: silent(request, spanIn) };
}

type SpanIn = (text: string) => Span | undefined;

function firing({ term, missed, beside, samples, relevance }: ExampleRequest, spanIn: SpanIn): string[] {
  const fire: string[] = [];
  for (const number of mostRelevant(missed, [term, ...beside], samples, relevance)) {
    const text = withoutBrackets(samples[number]?.text ?? '');
    const whole = spanIn(text);
    if (whole === undefined) continue;
    const part = around(text, whole);
    const span = spanIn(part);
    if (span === undefined) continue;
    fire.push(`${part.slice(0, span.start)}⟦${part.slice(span.start, span.end)}⟧${part.slice(span.end)}`);
    if (fire.length === EXAMPLES) break;
  }
  return fire;
}

/** Those that hold something that stands beside the term come first. */
function silent({ term, beside, samples, holders, relevance }: ExampleRequest, spanIn: SpanIn): string[] {
  const negatives = [...new Set(beside.flatMap((other) => holders.get(other) ?? []))].filter(
    (number) => samples[number]?.group === 'negative' && !(holders.get(term) ?? []).includes(number),
  );
  return mostRelevant(negatives, beside, samples, relevance)
    .map((number) => withoutBrackets(samples[number]?.text ?? ''))
    .map((text) => around(text, { start: 0, end: 0 }))
    .filter((text) => spanIn(text) === undefined)
    .slice(0, EXAMPLES);
}

/** Of equally relevant ones the shorter. */
function mostRelevant(
  numbers: readonly number[],
  terms: readonly string[],
  samples: readonly Sample[],
  { of }: Relevance,
): number[] {
  const length = (number: number): number => samples[number]?.text.length ?? 0;
  const weights = new Map(numbers.map((number) => [number, of(number, terms)]));
  return [...numbers].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || length(a) - length(b) || a - b);
}

/** The marks of evidence in examples; what a posting has of its own would pass for them. */
const withoutBrackets = (text: string): string => text.replace(/[⟦⟧]/g, '');

/** Never cuts a character in two. */
function around(text: string, { start, end }: Span): string {
  if (text.length <= LONGEST) return text;
  const room = Math.max(0, LONGEST - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(room / 2), text.length - LONGEST));
  const to = Math.min(text.length, Math.max(end, from + LONGEST));
  return text.slice(atCharacter(text, from), atCharacter(text, to));
}

const atCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
