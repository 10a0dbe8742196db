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

const NO_CUES: readonly Cue[] = [];

/** What speaks for a mention before the place `until`, outside quotation marks: within them, others speak. */
export function cuesOf({ fired, quotes }: Said, until: number): readonly Cue[] {
  let cues: Cue[] | null = null;
  for (const { rule, spans } of fired) {
    if (rule.speech === null || rule.speech === 'offer') continue;
    const own = spans.filter((span) => span.start < until && !isQuoted(span, quotes));
    if (own.length === 0) continue;
    cues ??= [];
    cues.push({ speech: rule.speech, weight: CUE_WEIGHT[rule.strength], spans: own });
  }
  return cues ?? NO_CUES;
}

/**
 * What is said before the author turns to an offer of their own ("… but we pay") is what they brush aside. The turn counts
 * only outside quotation marks and outside the sentences that warn or report.
 */
export function afterTurn(cues: readonly Cue[], { fired, sentences, quotes }: Said): readonly Cue[] {
  if (cues.length === 0) return cues;
  let turn = Infinity;
  for (const { rule, spans } of fired) {
    if (!isTurn(rule)) continue;
    const taken = takenBy(cues, sentences);
    for (const span of spans)
      if (span.start < turn && !isQuoted(span, quotes) && sentencesOf(span, sentences).every((at) => !taken.has(at)))
        turn = span.start;
  }
  return turn === Infinity ? cues : cuesFrom(turn, cues);
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
  const taken = new Set<number>();
  for (const { weight, spans } of cues)
    if (weight >= TELLING)
      for (const span of spans) for (const sentence of sentencesOf(span, sentences)) taken.add(sentence);
  return taken;
}

const isTurn = ({ speech, strength }: Rule): boolean => speech === 'offer' && strength === 'medium';

/** Numbers of the sentences that a span touches. */
export function sentencesOf(span: Span, sentences: readonly Span[]): number[] {
  const touched: number[] = [];
  let at = firstEndingAfter(sentences, span.start);
  for (; at < sentences.length && (sentences[at]?.start ?? 0) < span.end; at++) touched.push(at);
  return touched;
}
