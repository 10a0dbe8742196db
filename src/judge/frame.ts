/**
 * Who speaks: does the author offer work, or mention that others do? Mentions are weighed against the author's own
 * offer, which counts only outside quotation marks and outside the sentences that warn, report, ask or tell.
 */
import type { Fact } from '../domain/fact.js';
import type { Rule, SpeechAct, Strength } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import { contains, overlaps, type Span } from '../domain/span.js';

export interface Frame {
  readonly frame: 'offer' | 'mention';
  /** Acts other than offering, most telling first; `offer` first where the author offers. */
  readonly speech: readonly SpeechAct[];
  /** Whether the author recruits or asks for applicants at all. */
  readonly offers: boolean;
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
  'brake-strong': 4,
};
/** Least weight that makes a posting a mention, where the author offers nothing. */
const LEAST_MENTION = 2;
const MOST_OFFER_CUES = 2;
/** Addresses that recruiters give and those who warn don't. */
const OFFER_CHANNELS = new Set(['telegram', 'signal', 'line', 'wechat', 'whatsapp', 'handle']);

export interface FrameInput {
  readonly firings: readonly Firing[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly facts: readonly Fact[];
  readonly sentences: readonly Span[];
  readonly quotes: readonly Span[];
}

export function frameOf(input: FrameInput): Frame {
  const cues = input.firings.filter((firing) => isMention(input.rules.get(firing.rule)));
  const weights = new Map<SpeechAct, number>();
  for (const cue of cues) {
    const rule = input.rules.get(cue.rule);
    if (rule?.speech != null) weights.set(rule.speech, (weights.get(rule.speech) ?? 0) + CUE_WEIGHT[rule.strength]);
  }
  const mention = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const offer = offerWeight(input, cues);
  const acts = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([act]) => act);
  const isMentioned = mention >= LEAST_MENTION && mention > offer;
  return {
    frame: isMentioned ? 'mention' : 'offer',
    speech: isMentioned || offer === 0 ? acts : ['offer', ...acts],
    offers: offer > 0,
  };
}

const isMention = (rule: Rule | undefined): boolean => rule?.speech != null && rule.speech !== 'offer';

function offerWeight({ firings, rules, facts, sentences, quotes }: FrameInput, cues: readonly Firing[]): number {
  const mentioning = sentences.filter((sentence) =>
    cues.some((cue) => cue.spans.some((span) => overlaps(sentence, span))),
  );
  const isOwn = (span: Span): boolean =>
    !quotes.some((quote) => contains(quote, span)) && !mentioning.some((sentence) => overlaps(sentence, span));
  const own = firings.filter((firing) => rules.get(firing.rule)?.speech === 'offer' && firing.spans.some(isOwn));
  const addresses = facts.filter(
    (fact) => fact.kind === 'contact' && fact.value !== null && OFFER_CHANNELS.has(fact.channel) && isOwn(fact.span),
  );
  const sums = facts.filter((fact) => fact.kind === 'pay' && isOwn(fact.span));
  return Math.min(own.length, MOST_OFFER_CUES) + (addresses.length > 0 ? 1 : 0) + (sums.length > 0 ? 1 : 0);
}
