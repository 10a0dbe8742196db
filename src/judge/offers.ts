/** What the author offers in own words: outside quotation marks and outside the sentences that warn, report, ask or tell. */
import type { ContactChannel, ContactFact } from '../domain/fact.js';
import { isPlain, type Rule } from '../domain/rule.js';
import type { Span } from '../domain/span.js';
import { type Cue, ruleOf, type Said, sentencesOf, takenBy } from './cues.js';
import { isQuoted } from './quotes.js';

const MOST_OFFERS = 5;
/** Weight of saying where to apply, on top of its sentence. */
const FIRM = 2;
/** Addresses that recruiters give and those who warn don't. */
const OFFER_CHANNELS: ReadonlySet<ContactChannel> = new Set([
  'telegram',
  'signal',
  'line',
  'kakao',
  'session',
  'wickr',
  'wechat',
  'whatsapp',
  'handle',
]);

export interface Offers {
  /** How much the author offers in own sentences. */
  readonly own: number;
  /** Whether these show a crime. */
  readonly crime: boolean;
  /** Whether quotations offer anything. */
  readonly quoted: boolean;
}

/** What offers, pays, shows a crime and says how to answer, wherever it stands. */
export interface OfferEvidence {
  readonly calls: readonly Span[];
  readonly answers: readonly Span[];
  readonly crimes: readonly Span[];
  readonly sums: readonly Span[];
  readonly addresses: readonly Span[];
}

export function offerEvidenceOf({ firings, rules, facts }: Said): OfferEvidence {
  const spansOf = (isWanted: (rule: Rule) => boolean): Span[] =>
    firings.flatMap((firing) => (ruleOf(firing, rules, isWanted) ? firing.spans : []));
  return {
    calls: spansOf(({ speech }) => speech === 'offer'),
    answers: spansOf(({ speech, strength }) => speech === 'offer' && strength !== 'none'),
    crimes: spansOf(isPlain),
    sums: facts.of('pay').map(({ span }) => span),
    addresses: facts
      .of('contact')
      .filter(isAddress)
      .map(({ span }) => span),
  };
}

export function offersOf(
  { calls, answers, crimes, sums, addresses }: OfferEvidence,
  said: Said,
  cues: readonly Cue[],
): Offers {
  const taken = takenBy(cues, said.sentences);
  const ownOf = (spans: readonly Span[]): number[] =>
    numbersOf(spans, said).filter(
      (sentence) => !taken.has(sentence) && (said.sentences[sentence]?.start ?? 0) < said.hashtags.start,
    );
  const offering = new Set(ownOf([...calls, ...sums, ...addresses]));
  const criminal = ownOf(crimes);
  if (offering.size > 0) for (const sentence of criminal) offering.add(sentence);
  const firm = ownOf([...answers, ...addresses]).length > 0 ? FIRM : 0;
  return {
    own: Math.min(offering.size, MOST_OFFERS) + firm,
    crime: criminal.length > 0,
    quoted: [...calls, ...sums, ...addresses, ...crimes].some((span) => isQuoted(span, said.quotes)),
  };
}

/**
 * Where the part begins that closes a posting with an offer: it says how to answer, and names a sum or shows a crime, and nothing
 * in it warns, reports or tells. null where there is none: whoever only warns doesn't end so.
 */
export function closingOf(
  { answers, addresses, sums, crimes }: OfferEvidence,
  said: Said,
  cues: readonly Cue[],
): number | null {
  const last = [...takenBy(cues, said.sentences)].reduce((most, sentence) => Math.max(most, sentence), -1);
  const end = said.sentences[last]?.end;
  if (end === undefined) return null;
  const isThere = (spans: readonly Span[]): boolean =>
    numbersOf(
      spans.filter(({ start }) => start < said.hashtags.start),
      said,
    ).some((sentence) => sentence > last);
  return isThere([...answers, ...addresses]) && isThere([...sums, ...crimes]) ? end : null;
}

/** Numbers of the sentences that spans outside quotation marks touch. */
const numbersOf = (spans: readonly Span[], { quotes, sentences }: Said): number[] =>
  spans.filter((span) => !isQuoted(span, quotes)).flatMap((span) => sentencesOf(span, sentences));

const isAddress = ({ value, channel }: ContactFact): boolean => value !== null && OFFER_CHANNELS.has(channel);
