/**
 * Who speaks: does the author offer work, or mention that others do? What speaks for a mention is weighed against the
 * author's own offer, which counts only outside quotation marks and outside the sentences that warn, report, ask or tell.
 */
import type { Fact } from '../domain/fact.js';
import type { FrameName } from '../domain/report.js';
import type { Rule, SpeechAct } from '../domain/rule.js';
import type { Span } from '../domain/span.js';
import { afterTurn, type Cue, cuesOf, ruleOf, type Said, sentencesOf, takenBy } from './cues.js';
import { isQuoted } from './quotes.js';

export interface Frame {
  readonly frame: FrameName;
  /** Acts other than offering, most telling first; `offer` first where the author offers. */
  readonly speech: readonly SpeechAct[];
  /** Whether the author recruits or asks for applicants at all. */
  readonly offers: boolean;
}

/** Least weight that makes a posting a mention, where the author offers nothing. */
const LEAST_MENTION = 2;
/** Weight of the fact that only others' words, in quotation marks, offer anything. */
const ONLY_QUOTED = 2;
const MOST_OFFERS = 5;
/** Weight of saying where to apply, on top of its sentence. */
const FIRM = 2;
/** Addresses that recruiters give and those who warn don't. */
const OFFER_CHANNELS = new Set([
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

export function frameOf(input: Said): Frame {
  const said = afterTurn(
    cuesOf(input, ({ start }) => start < input.hashtags.start),
    input,
  );
  const { own, quoted, crime } = offersOf(input, said);
  const cues = own > 0 || crime ? said : cuesOf(input, () => true);
  const weights = new Map<SpeechAct, number>();
  for (const { speech, weight } of cues) weights.set(speech, (weights.get(speech) ?? 0) + weight);
  if (own === 0 && quoted) weights.set('quote', (weights.get('quote') ?? 0) + ONLY_QUOTED);
  const mention = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const acts = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([act]) => act);
  const isMentioned = mention >= LEAST_MENTION && mention > own;
  return {
    frame: !isMentioned ? 'offer' : asksForHelp(weights) ? 'help' : 'mention',
    speech: isMentioned || own === 0 ? acts : ['offer', ...acts],
    offers: own > 0,
  };
}

/** Acts of those who speak about others' trouble. Whoever asks for help may chat and ask besides. */
const ABOUT_OTHERS: readonly SpeechAct[] = ['warn', 'report', 'quote', 'story', 'game', 'explain'];

function asksForHelp(weights: ReadonlyMap<SpeechAct, number>): boolean {
  const help = weights.get('help') ?? 0;
  return help >= LEAST_MENTION && ABOUT_OTHERS.every((act) => (weights.get(act) ?? 0) <= help);
}

/** How much the author offers in own sentences, whether these show a crime, and whether quotations offer anything. */
function offersOf({ firings, rules, facts, sentences, quotes, hashtags }: Said, cues: readonly Cue[]) {
  const taken = takenBy(cues, sentences);
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

/** Whether the rule shows a crime on offer in words that honest people don't use of their own work. */
const isPlain = (rule: Rule): boolean =>
  rule.speech === null && (rule.strength === 'decisive' || rule.strength === 'strong');

const isAddress = (fact: Fact): boolean =>
  fact.kind === 'contact' && fact.value !== null && OFFER_CHANNELS.has(fact.channel);
