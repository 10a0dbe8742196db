/** What the author offers in own words: outside quotation marks and outside the sentences that warn, report, ask or tell. */
import type { ContactChannel, ContactFact } from '../domain/fact.js';
import { isPlain } from '../domain/rule.js';
import type { Span } from '../domain/span.js';
import { type Cue, type Said, sentencesOf, takenBy } from './cues.js';
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

export function offerEvidenceOf({ fired, facts }: Said): OfferEvidence {
  const [calls, answers, crimes]: [Span[], Span[], Span[]] = [[], [], []];
  for (const { rule, spans } of fired) {
    if (rule.speech === 'offer') calls.push(...spans);
    if (rule.speech === 'offer' && rule.strength !== 'none') answers.push(...spans);
    if (isPlain(rule)) crimes.push(...spans);
  }
  return {
    calls,
    answers,
    crimes,
    sums: facts.of('pay').map(({ span }) => span),
    addresses: facts
      .of('contact')
      .filter(isAddress)
      .map(({ span }) => span),
  };
}

const NO_OFFERS: Offers = { own: 0, crime: false, quoted: false };

/** Answers are calls as well. */
const isNothing = ({ calls, crimes, sums, addresses }: OfferEvidence): boolean =>
  calls.length === 0 && crimes.length === 0 && sums.length === 0 && addresses.length === 0;

export function offersOf(
  { calls, answers, crimes, sums, addresses }: OfferEvidence,
  said: Said,
  cues: readonly Cue[],
): Offers {
  if (isNothing({ calls, answers, crimes, sums, addresses })) return NO_OFFERS;
  const taken = takenBy(cues, said.sentences);
  const offering = new Set<number>();
  /** Adds the author's own sentences with such evidence, and tells whether there are any. */
  const add = (own: Set<number>, spans: readonly Span[]): boolean => {
    let isThere = false;
    for (const span of spans) {
      if (isQuoted(span, said.quotes)) continue;
      for (const sentence of sentencesOf(span, said.sentences)) {
        if (taken.has(sentence) || (said.sentences[sentence]?.start ?? 0) >= said.hashtags.start) continue;
        own.add(sentence);
        isThere = true;
      }
    }
    return isThere;
  };
  for (const spans of [calls, sums, addresses]) add(offering, spans);
  const criminal = new Set<number>();
  const crime = add(criminal, crimes);
  if (offering.size > 0) for (const sentence of criminal) offering.add(sentence);
  const answered = new Set<number>();
  const isFirm = [answers, addresses].some((spans) => add(answered, spans));
  return {
    own: Math.min(offering.size, MOST_OFFERS) + (isFirm ? FIRM : 0),
    crime,
    quoted:
      said.quotes.length > 0 &&
      [calls, sums, addresses, crimes].some((spans) => spans.some((span) => isQuoted(span, said.quotes))),
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
  if (cues.length === 0) return null;
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
