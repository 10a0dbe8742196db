/**
 * Who speaks: does the author offer work, mention that others do, or ask for help? What speaks for a mention is weighed against
 * the author's own offer, which counts only outside quotation marks and outside the sentences that warn, report, ask or tell.
 */
import type { FrameName } from '../domain/report.js';
import type { SpeechAct } from '../domain/rule.js';
import { afterTurn, type Cue, cuesFrom, cuesOf, type Said } from './cues.js';
import { closingOf, type OfferEvidence, offerEvidenceOf, offersOf } from './offers.js';

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
/** Acts of those who speak about others' trouble. Whoever asks for help may chat and ask besides. */
const ABOUT_OTHERS: readonly SpeechAct[] = ['warn', 'report', 'quote', 'story', 'game', 'explain'];

/** Of a posting that nothing speaks in but, at most, its author's own offer. */
const PLAIN_OFFER: Frame = { frame: 'offer', speech: ['offer'], offers: true };
const NOTHING_SAID: Frame = { frame: 'offer', speech: [], offers: false };

export function frameOf(input: Said): Frame {
  const evidence = offerEvidenceOf(input);
  const said = outspoken(input, evidence);
  const { own, quoted, crime } = offersOf(evidence, input, said);
  const cues = own > 0 || crime ? said : cuesOf(input, Infinity);
  if (cues.length === 0 && !quoted) return own > 0 ? PLAIN_OFFER : NOTHING_SAID;
  const weights = weightsOf(cues);
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

/** The cues outside closing hashtags that the author doesn't brush aside: with a turn, or by closing on an offer of their own. */
function outspoken(input: Said, evidence: OfferEvidence): readonly Cue[] {
  const cues = afterTurn(cuesOf(input, input.hashtags.start), input);
  const closing = closingOf(evidence, input, cues);
  return closing === null ? cues : cuesFrom(closing, cues);
}

function weightsOf(cues: readonly Cue[]): Map<SpeechAct, number> {
  const weights = new Map<SpeechAct, number>();
  for (const { speech, weight } of cues) weights.set(speech, (weights.get(speech) ?? 0) + weight);
  return weights;
}

function asksForHelp(weights: ReadonlyMap<SpeechAct, number>): boolean {
  const help = weights.get('help') ?? 0;
  return help >= LEAST_MENTION && ABOUT_OTHERS.every((act) => (weights.get(act) ?? 0) <= help);
}
