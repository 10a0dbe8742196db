/** From what fired to what is said of the posting: frame, points, score, level, crimes, disclosure. */
import { characterClass } from '../domain/character-class.js';
import type { CrimeLogits } from '../domain/crime-shares.js';
import type { DisclosureItem } from '../domain/fact.js';
import type { Facts } from '../domain/facts.js';
import { handlingOf } from '../domain/handling.js';
import type { Neighbour } from '../domain/neighbour.js';
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
import { openMinimumWages } from './minimum-wage.js';
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
/** Of one code unit. */
const isBlank = characterClass(/\s/);

function isShort(text: string): boolean {
  let visible = 0;
  for (let at = 0; at < text.length && visible < SHORT; at++) if (!isBlank(text.charCodeAt(at))) visible += 1;
  return visible < SHORT;
}

export type Judge = (evidenced: Evidenced) => Report;

export function createJudge(rules: RulesById, pack: Pick<RulePack, 'scoring' | 'minimumWages'>): Judge {
  const { scoring } = pack;
  const belowMinimum = openMinimumWages(() => pack.minimumWages);
  return ({ posting, text, facts, firings, sentences, wording, readCrimes }) => {
    const quotes = quotesOf(text);
    const hashtags = closingHashtags(text);
    const frame = frameOf({ fired: firedRules(firings, rules), facts, sentences, quotes, hashtags });
    const neighbours = neighboursOf({ frame, firings, rules, quotes });
    const signals = weigh({ text, facts, firings, wording, frame, quotes, neighbours }, rules, scoring);
    const score = scoreOf(signals, scoring);
    const level = levelOf(score, scoring);
    const isAd = isJobAd(frame, facts);
    const disclosure = isAd ? disclosureOf(facts) : null;
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
      belowMinimumWage: isAd ? belowMinimum({ text, facts, sentences, quotes, date: posting.date ?? null }) : null,
      neighbours,
      handling: handlingOf({ level, frame: frame.frame, neighbours, disclosure }),
    };
  };
}

interface Framed extends Pick<Evidenced, 'text' | 'facts' | 'firings' | 'wording'> {
  readonly frame: Frame;
  readonly quotes: readonly Span[];
  readonly neighbours: readonly Neighbour[];
}

/** What the rules add, then what the wording adds to it. */
function weigh(
  { text: { original }, facts, firings, wording, frame, quotes, neighbours }: Framed,
  rules: RulesById,
  scoring: Scoring,
): Signal[] {
  const ruled = signalsOf({ original, firings, rules, scoring, frame: frame.frame });
  const worded = wordingSignals({
    wording: wording?.(tellingSpans(ruled, rules, quotes)) ?? null,
    original,
    signals: ruled,
    scoring,
    reach: reachOf({ frame, facts, signals: ruled, rules, neighbours }),
  });
  return worded.length === 0 ? ruled : [...ruled, ...worded].sort(byWeight);
}

const isJobAd = ({ frame, offers }: Frame, facts: Facts): boolean =>
  frame === 'offer' && (offers || facts.of('pay').length > 0);

export const scoreOf = (signals: readonly Signal[], { bias }: Scoring): number =>
  scoreOfSum(signals.reduce((total, { points }) => total + points, bias));

function disclosureOf(facts: Facts): Record<DisclosureItem, ItemState> {
  const state = facts.stateOf;
  return {
    name: state('name'),
    address: state('address'),
    contact: state('contact'),
    work: state('work'),
    workplace: state('workplace'),
    wage: state('wage'),
  };
}

function indicatorsOf(facts: Facts): Indicator[] {
  const indicators: Indicator[] = [];
  for (const { value, channel, span } of facts.of('contact'))
    if (value !== null) indicators.push({ kind: channel, value, start: span.start, end: span.end });
  return indicators;
}

const payOf = (facts: Facts): Pay[] =>
  facts.of('pay').map(({ yen, per, span: { start, end }, assumed }) => ({ yen, per, start, end, assumed }));
