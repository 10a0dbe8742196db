/** What the author offers in own words: outside quotation marks and outside the sentences that warn, report, ask or tell. */
import type { ContactChannel, ContactFact } from '../domain/fact.js';
import { isPlain } from '../domain/rule.js';
import { firstEndingAfter, type Span } from '../domain/span.js';
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

const NO_SPANS: readonly Span[] = [];

export function offerEvidenceOf({ fired, facts }: Said): OfferEvidence {
  const [calls, answers, crimes]: [Span[], Span[], Span[]] = [[], [], []];
  for (const { rule, spans } of fired) {
    if (rule.speech === 'offer') {
      for (const span of spans) calls.push(span);
      if (rule.strength !== 'none') for (const span of spans) answers.push(span);
    }
    if (isPlain(rule)) for (const span of spans) crimes.push(span);
  }
  const [pay, contacts] = [facts.of('pay'), facts.of('contact')];
  return {
    calls,
    answers,
    crimes,
    sums: pay.length === 0 ? NO_SPANS : pay.map(({ span }) => span),
    addresses: contacts.length === 0 ? NO_SPANS : contacts.filter(isAddress).map(({ span }) => span),
  };
}

const NO_OFFERS: Offers = { own: 0, crime: false, quoted: false };

/** Answers are calls as well. */
const isNothing = ({ calls, crimes, sums, addresses }: OfferEvidence): boolean =>
  calls.length === 0 && crimes.length === 0 && sums.length === 0 && addresses.length === 0;

export function offersOf(evidence: OfferEvidence, said: Said, cues: readonly Cue[]): Offers {
  if (isNothing(evidence)) return NO_OFFERS;
  const { calls, answers, crimes, sums, addresses } = evidence;
  const taken = takenBy(cues, said.sentences);
  const offering: number[] = [];
  addOwn(offering, calls, said, taken);
  addOwn(offering, sums, said, taken);
  addOwn(offering, addresses, said, taken);
  const crime = isOwn(crimes, said, taken);
  if (crime && offering.length > 0) addOwn(offering, crimes, said, taken);
  const isFirm = isOwn(answers, said, taken) || isOwn(addresses, said, taken);
  return {
    own: offering.length + (isFirm ? FIRM : 0),
    crime,
    quoted:
      isAnyQuoted(calls, said) || isAnyQuoted(sums, said) || isAnyQuoted(addresses, said) || isAnyQuoted(crimes, said),
  };
}

/** Adds the author's own sentences that spans touch, up to the most that count. */
function addOwn(own: number[], spans: readonly Span[], said: Said, taken: ReadonlySet<number>): void {
  for (const span of spans)
    for (let at = firstOwn(span, said, taken, 0); at >= 0; at = firstOwn(span, said, taken, at + 1)) {
      if (own.length === MOST_OFFERS) return;
      if (!own.includes(at)) own.push(at);
    }
}

const isOwn = (spans: readonly Span[], said: Said, taken: ReadonlySet<number>): boolean =>
  spans.some((span) => firstOwn(span, said, taken, 0) >= 0);

/** The number of the first sentence from `from` on that a span outside quotation marks touches and that is the author's own; -1 for none. */
function firstOwn(span: Span, { sentences, quotes, hashtags }: Said, taken: ReadonlySet<number>, from: number): number {
  if (from === 0 && isQuoted(span, quotes)) return -1;
  for (let at = Math.max(from, firstEndingAfter(sentences, span.start)); at < sentences.length; at++) {
    const { start } = sentences[at] as Span;
    if (start >= span.end || start >= hashtags.start) return -1;
    if (!taken.has(at)) return at;
  }
  return -1;
}

const isAnyQuoted = (spans: readonly Span[], { quotes }: Said): boolean =>
  quotes.length > 0 && spans.some((span) => isQuoted(span, quotes));

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
