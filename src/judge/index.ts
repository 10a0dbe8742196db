/** From what fired to what is said of the posting: frame, points, score, level, crimes, disclosure. */
import type { CrimeLogits } from '../domain/crime-shares.js';
import { DISCLOSURE_ITEMS, type DisclosureItem } from '../domain/fact.js';
import type { Facts } from '../domain/facts.js';
import { handlingOf } from '../domain/handling.js';
import { byWeight, levelOf, scoreOfSum } from '../domain/points.js';
import type { Posting } from '../domain/posting.js';
import type { Indicator, ItemState, Pay, Report } from '../domain/report.js';
import type { RulePack, RulesById, Scoring } from '../domain/rule.js';
import type { Firing, Signal } from '../domain/signal.js';
import type { Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import type { Wording } from '../domain/wording.js';
import { crimesOf } from './crimes.js';
import { firedRules } from './fired.js';
import { type Frame, frameOf } from './frame.js';
import { reachOf } from './grounds.js';
import { closingHashtags } from './hashtags.js';
import { belowMinimumWage } from './minimum-wage.js';
import { neighboursOf } from './neighbours.js';
import { signalsOf } from './points.js';
import { quotesOf } from './quotes.js';
import { tellingSpans } from './telling.js';
import { wordingSignals } from './wording.js';

export interface Evidenced {
  readonly posting: Posting;
  readonly text: NormalizedText;
  readonly facts: Facts;
  readonly firings: readonly Firing[];
  readonly sentences: readonly Span[];
  readonly wording: Wording | null;
  /** What the wording says of each crime; asked for only where something is flagged. */
  readonly readCrimes: () => CrimeLogits | null;
}

/** Fewer visible characters than this, and nothing found: too little to judge by. */
const SHORT = 10;
const BLANK = /\s/;

function isShort(text: string): boolean {
  let visible = 0;
  for (let at = 0; at < text.length && visible < SHORT; at++) if (!BLANK.test(text.charAt(at))) visible += 1;
  return visible < SHORT;
}

export function judge(
  { posting, text, facts, firings, sentences, wording, readCrimes }: Evidenced,
  rules: RulesById,
  { scoring, minimumWages }: Pick<RulePack, 'scoring' | 'minimumWages'>,
): Report {
  const quotes = quotesOf(text);
  const frame = frameOf({
    fired: firedRules(firings, rules),
    facts,
    sentences,
    quotes,
    hashtags: closingHashtags(text),
  });
  const neighbours = neighboursOf({ frame, firings, rules, quotes });
  const ruled = signalsOf({ original: text.original, firings, rules, scoring, frame: frame.frame });
  const worded = wordingSignals({
    wording: wording?.(tellingSpans(ruled, rules, quotes)) ?? null,
    original: text.original,
    signals: ruled,
    scoring,
    reach: reachOf({ frame, facts, signals: ruled, rules, neighbours }),
  });
  const signals = worded.length === 0 ? ruled : [...ruled, ...worded].sort(byWeight);
  const score = scoreOf(signals, scoring);
  const level = levelOf(score, scoring);
  const isAd = isJobAd(frame, facts);
  const disclosure = isAd ? disclosureOf(facts) : null;
  const waged = { text, facts, sentences, quotes, date: posting.date ?? null };
  return {
    id: posting.id,
    source: posting.source,
    level,
    score,
    frame: frame.frame,
    crimes: crimesOf(signals, rules, level, readCrimes),
    signals,
    disclosure,
    indicators: indicatorsOf(facts),
    pay: payOf(facts),
    speech: frame.speech,
    short: level === 'none' && isShort(text.plain.text),
    bias: scoring.bias,
    belowMinimumWage: isAd ? belowMinimumWage(waged, minimumWages) : null,
    neighbours,
    handling: handlingOf({ level, frame: frame.frame, neighbours, disclosure }),
  };
}

const isJobAd = ({ frame, offers }: Frame, facts: Facts): boolean =>
  frame === 'offer' && (offers || facts.of('pay').length > 0);

export const scoreOf = (signals: readonly Signal[], { bias }: Scoring): number =>
  scoreOfSum(signals.reduce((total, { points }) => total + points, bias));

function disclosureOf(facts: Facts): Record<DisclosureItem, ItemState> {
  const disclosure: Partial<Record<DisclosureItem, ItemState>> = {};
  for (const item of DISCLOSURE_ITEMS) disclosure[item] = facts.stateOf(item);
  return disclosure as Record<DisclosureItem, ItemState>;
}

const indicatorsOf = (facts: Facts): Indicator[] =>
  facts
    .of('contact')
    .flatMap(({ value, channel, span }) => (value === null ? [] : [{ kind: channel, value, ...span }]));

const payOf = (facts: Facts): Pay[] =>
  facts.of('pay').map(({ yen, per, span, assumed }) => ({ yen, per, ...span, assumed }));
