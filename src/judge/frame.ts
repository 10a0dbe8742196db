/**
 * Who speaks: does the author offer work, or mention that others do? What speaks for a mention is weighed against the
 * author's own offer, which counts only outside quotation marks and outside the sentences that warn, report, ask or tell.
 */
import type { Fact } from '../domain/fact.js';
import type { Rule, SpeechAct, Strength } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import { firstEndingAfter, type Span } from '../domain/span.js';
import { isQuoted } from './quotes.js';

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
  'brake-strong': 5,
};
/** Least weight that makes a posting a mention, where the author offers nothing. */
const LEAST_MENTION = 2;
/** A cue of this weight takes its whole sentence with it: what that sentence offers is not the author's offer. */
const TELLING = 2;
/** Weight of the fact that only others' words, in quotation marks, offer anything. */
const ONLY_QUOTED = 2;
const MOST_OFFERS = 5;
/** Weight of saying where to apply, on top of its sentence. */
const FIRM = 2;
/** Addresses that recruiters give and those who warn don't. */
const OFFER_CHANNELS = new Set(['telegram', 'signal', 'line', 'wechat', 'whatsapp', 'handle']);

export interface FrameInput {
  readonly firings: readonly Firing[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly facts: readonly Fact[];
  readonly sentences: readonly Span[];
  readonly quotes: readonly Span[];
  readonly hashtags: Span;
}

interface Cue {
  readonly speech: SpeechAct;
  readonly weight: number;
  readonly spans: readonly Span[];
}

export function frameOf(input: FrameInput): Frame {
  const said = cuesOf(input, ({ start }) => start < input.hashtags.start);
  const { own, quoted, crime } = offersOf(input, said);
  const cues = own > 0 || crime ? said : cuesOf(input, () => true);
  const weights = new Map<SpeechAct, number>();
  for (const { speech, weight } of cues) weights.set(speech, (weights.get(speech) ?? 0) + weight);
  if (own === 0 && quoted) weights.set('quote', (weights.get('quote') ?? 0) + ONLY_QUOTED);
  const mention = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const acts = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([act]) => act);
  const isMentioned = mention >= LEAST_MENTION && mention > own;
  return {
    frame: isMentioned ? 'mention' : 'offer',
    speech: isMentioned || own === 0 ? acts : ['offer', ...acts],
    offers: own > 0,
  };
}

/** What speaks for a mention, outside quotation marks: within them, others speak. */
function cuesOf({ firings, rules, quotes }: FrameInput, isAsked: (span: Span) => boolean): Cue[] {
  return firings.flatMap((firing): Cue[] => {
    const rule = rules.get(firing.rule);
    if (rule?.speech == null || rule.speech === 'offer') return [];
    const spans = firing.spans.filter((span) => isAsked(span) && !isQuoted(span, quotes));
    return spans.length === 0 ? [] : [{ speech: rule.speech, weight: CUE_WEIGHT[rule.strength], spans }];
  });
}

/** How much the author offers in own sentences, whether these show a crime, and whether quotations offer anything. */
function offersOf({ firings, rules, facts, sentences, quotes, hashtags }: FrameInput, cues: readonly Cue[]) {
  const telling = cues.filter(({ weight }) => weight >= TELLING).flatMap(({ spans }) => spans);
  const taken = new Set(telling.flatMap((span) => sentencesOf(span, sentences)));
  const numbersOf = (spans: readonly Span[]): number[] =>
    spans.filter((span) => !isQuoted(span, quotes)).flatMap((span) => sentencesOf(span, sentences));
  const isOwn = (sentence: number): boolean =>
    !taken.has(sentence) && (sentences[sentence]?.start ?? 0) < hashtags.start;
  const spansOf = (isWanted: (rule: Rule) => boolean): Span[] =>
    firings.flatMap((firing) => (ruleOf(firing, rules, isWanted) ? firing.spans : []));
  const calls = spansOf(({ speech }) => speech === 'offer');
  const answers = spansOf(({ speech, strength }) => speech === 'offer' && strength !== 'none');
  const crimes = spansOf(isPlain);
  const sums = facts.filter((fact) => fact.kind === 'pay').map((fact) => fact.span);
  const addresses = facts.filter(isAddress).map((fact) => fact.span);
  const offering = new Set(numbersOf([...calls, ...sums, ...addresses]).filter(isOwn));
  if (offering.size > 0) for (const sentence of numbersOf(crimes).filter(isOwn)) offering.add(sentence);
  const firm = numbersOf([...answers, ...addresses]).some(isOwn) ? FIRM : 0;
  return {
    own: Math.min(offering.size, MOST_OFFERS) + firm,
    crime: numbersOf(crimes).some(isOwn),
    quoted: [...calls, ...sums, ...addresses, ...crimes].some((span) => isQuoted(span, quotes)),
  };
}

function ruleOf({ rule: id }: Firing, rules: ReadonlyMap<string, Rule>, isWanted: (rule: Rule) => boolean): boolean {
  const rule = rules.get(id);
  return rule !== undefined && isWanted(rule);
}

/** Whether the rule shows a crime on offer in words that honest people don't use of their own work. */
const isPlain = (rule: Rule): boolean =>
  rule.speech === null && (rule.strength === 'decisive' || rule.strength === 'strong');

const isAddress = (fact: Fact): boolean =>
  fact.kind === 'contact' && fact.value !== null && OFFER_CHANNELS.has(fact.channel);

/** Numbers of the sentences that a span touches. */
function sentencesOf(span: Span, sentences: readonly Span[]): number[] {
  const touched: number[] = [];
  let at = firstEndingAfter(sentences, span.start);
  for (; at < sentences.length && (sentences[at]?.start ?? 0) < span.end; at++) touched.push(at);
  return touched;
}
