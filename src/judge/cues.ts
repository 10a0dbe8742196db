/** What speaks for a mention: cues of warning, reporting, asking or telling, and what of them an author brushes aside. */
import type { Facts } from '../domain/facts.js';
import type { Rule, SpeechAct, Strength } from '../domain/rule.js';
import { firstEndingAfter, type Span } from '../domain/span.js';
import type { Fired } from './fired.js';
import { isQuoted } from './quotes.js';

export interface Said {
  readonly fired: readonly Fired[];
  readonly facts: Facts;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Span[];
  readonly hashtags: Span;
}

export interface Cue {
  readonly speech: SpeechAct;
  readonly weight: number;
  readonly spans: readonly Span[];
}

/** How much a cue of a strength speaks for a mention. */
const CUE_WEIGHT: Readonly<Record<Strength, number>> = {
  decisive: 3,
  strong: 3,
  medium: 2,
  weak: 1,
  none: 0,
  'brake-weak': 1,
  brake: 2,
  'brake-strong': 5,
};
/** A cue of this weight takes its whole sentence with it: what that sentence offers is not the author's offer. */
const TELLING = 2;

/** What speaks for a mention, outside quotation marks: within them, others speak. */
export function cuesOf({ fired, quotes }: Said, isAsked: (span: Span) => boolean): Cue[] {
  const cues: Cue[] = [];
  for (const { rule, spans } of fired) {
    if (rule.speech === null || rule.speech === 'offer') continue;
    const own = spans.filter((span) => isAsked(span) && !isQuoted(span, quotes));
    if (own.length > 0) cues.push({ speech: rule.speech, weight: CUE_WEIGHT[rule.strength], spans: own });
  }
  return cues;
}

/**
 * What is said before the author turns to an offer of their own ("… but we pay") is what they brush aside. The turn counts
 * only outside quotation marks and outside the sentences that warn or report.
 */
export function afterTurn(cues: readonly Cue[], { fired, sentences, quotes }: Said): readonly Cue[] {
  if (cues.length === 0) return cues;
  const taken = takenBy(cues, sentences);
  const isOwn = (span: Span): boolean =>
    !isQuoted(span, quotes) && sentencesOf(span, sentences).every((sentence) => !taken.has(sentence));
  const turns = fired.filter(({ rule }) => isTurn(rule)).flatMap(({ spans }) => spans.filter(isOwn));
  if (turns.length === 0) return cues;
  return cuesFrom(Math.min(...turns.map(({ start }) => start)), cues);
}

/** What is left of the cues from a place on. */
export const cuesFrom = (from: number, cues: readonly Cue[]): readonly Cue[] =>
  cues.flatMap((cue) => {
    const spans = cue.spans.filter(({ start }) => start >= from);
    return spans.length === 0 ? [] : [{ ...cue, spans }];
  });

const NO_SENTENCES: ReadonlySet<number> = new Set();

/** Numbers of the sentences that tell of others' offers. */
export function takenBy(cues: readonly Cue[], sentences: readonly Span[]): ReadonlySet<number> {
  if (cues.length === 0) return NO_SENTENCES;
  const telling = cues.filter(({ weight }) => weight >= TELLING).flatMap(({ spans }) => spans);
  return new Set(telling.flatMap((span) => sentencesOf(span, sentences)));
}

const isTurn = ({ speech, strength }: Rule): boolean => speech === 'offer' && strength === 'medium';

/** Numbers of the sentences that a span touches. */
export function sentencesOf(span: Span, sentences: readonly Span[]): number[] {
  const touched: number[] = [];
  let at = firstEndingAfter(sentences, span.start);
  for (; at < sentences.length && (sentences[at]?.start ?? 0) < span.end; at++) touched.push(at);
  return touched;
}
