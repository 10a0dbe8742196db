/** Which dubious offers besides crime the author makes. Whoever warns of them, tells of them or asks about them offers none. */
import { NEIGHBOURS, type Neighbour } from '../domain/neighbour.js';
import type { RulesById, SpeechAct } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import type { Span } from '../domain/span.js';
import type { Frame } from './frame.js';
import { isQuoted } from './quotes.js';

export interface NeighbourInput {
  readonly frame: Frame;
  readonly firings: readonly Firing[];
  readonly rules: RulesById;
  readonly quotes: readonly Span[];
}

/** A mention that only sells, chats or plays may still be the author's own offer: sellers of methods sell. */
const ABOUT_OTHERS: ReadonlySet<SpeechAct> = new Set(['warn', 'report', 'explain', 'ask', 'help']);

/** In the order of the vocabulary: no rule of these has points to rank them by. */
export function neighboursOf({ frame, firings, rules, quotes }: NeighbourInput): Neighbour[] {
  if (frame.frame === 'help' || isAboutOthers(frame)) return [];
  let named: Set<Neighbour> | null = null;
  for (const { rule, spans } of firings) {
    const neighbours = rules.get(rule)?.neighbours;
    if (neighbours === undefined || neighbours.length === 0 || spans.every((span) => isQuoted(span, quotes))) continue;
    named ??= new Set();
    for (const neighbour of neighbours) named.add(neighbour);
  }
  return named === null ? [] : NEIGHBOURS.filter((neighbour) => named.has(neighbour));
}

const isAboutOthers = ({ frame, offers, speech }: Frame): boolean =>
  (frame !== 'offer' || !offers) && speech.some((act) => ABOUT_OTHERS.has(act));
