/** What speaks for a mention: cues of warning, reporting, asking or telling, and what of them an author brushes aside. */
import type { Facts } from '../domain/facts.js';
import type { Rule, SpeechAct, Strength } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import { firstEndingAfter, type Span } from '../domain/span.js';
import { isQuoted } from './quotes.js';

export interface Said {
  readonly firings: readonly Firing[];
  readonly rules: ReadonlyMap<string, Rule>;
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
export function cuesOf({ firings, rules, quotes }: Said, isAsked: (span: Span) => boolean): Cue[] {
  return firings.flatMap((firing): Cue[] => {
    const rule = rules.get(firing.rule);
    if (rule?.speech == null || rule.speech === 'offer') return [];
    const spans = firing.spans.filter((span) => isAsked(span) && !isQuoted(span, quotes));
    return spans.length === 0 ? [] : [{ speech: rule.speech, weight: CUE_WEIGHT[rule.strength], spans }];
  });
}

/**
 * What is said before the author turns to an offer of their own ("… but we pay") is what they brush aside. The turn counts
 * only outside quotation marks and outside the sentences that warn or report.
 */
export function afterTurn(cues: readonly Cue[], { firings, rules, sentences, quotes }: Said): readonly Cue[] {
  const taken = takenBy(cues, sentences);
  const isOwn = (span: Span): boolean =>
    !isQuoted(span, quotes) && sentencesOf(span, sentences).every((sentence) => !taken.has(sentence));
  const turns = firings.filter((firing) => ruleOf(firing, rules, isTurn)).flatMap(({ spans }) => spans.filter(isOwn));
  if (turns.length === 0) return cues;
  return cuesFrom(Math.min(...turns.map(({ start }) => start)), cues);
}

/** What is left of the cues from a place on. */
export const cuesFrom = (from: number, cues: readonly Cue[]): readonly Cue[] =>
  cues.flatMap((cue) => {
    const spans = cue.spans.filter(({ start }) => start >= from);
    return spans.length === 0 ? [] : [{ ...cue, spans }];
  });

/** Numbers of the sentences that tell of others' offers. */
export function takenBy(cues: readonly Cue[], sentences: readonly Span[]): ReadonlySet<number> {
  const telling = cues.filter(({ weight }) => weight >= TELLING).flatMap(({ spans }) => spans);
  return new Set(telling.flatMap((span) => sentencesOf(span, sentences)));
}

export function ruleOf(
  { rule: id }: Firing,
  rules: ReadonlyMap<string, Rule>,
  isWanted: (rule: Rule) => boolean,
): boolean {
  const rule = rules.get(id);
  return rule !== undefined && isWanted(rule);
}

const isTurn = ({ speech, strength }: Rule): boolean => speech === 'offer' && strength === 'medium';

/** Numbers of the sentences that a span touches. */
export function sentencesOf(span: Span, sentences: readonly Span[]): number[] {
  const touched: number[] = [];
  let at = firstEndingAfter(sentences, span.start);
  for (; at < sentences.length && (sentences[at]?.start ?? 0) < span.end; at++) touched.push(at);
  return touched;
}
