/** Where a posting shows a crime in its author's own words: the paragraphs there are weighed by themselves. */
import { isPlain, type RulesById } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';
import type { Span } from '../domain/span.js';
import { isQuoted } from './quotes.js';

/** Evidence of signals that raise, outside the quotations `quotes`; a signal without a rule, as the wording's, shows none. */
export function tellingSpans(signals: readonly Signal[], rules: RulesById, quotes: readonly Span[]): Span[] {
  const telling: Span[] = [];
  for (const { rule: id, points, reduced, evidence } of signals) {
    if (points <= 0 || reduced !== null) continue;
    const rule = rules.get(id);
    if (rule === undefined || !isPlain(rule)) continue;
    for (const shown of evidence) if (!isQuoted(shown, quotes)) telling.push(shown);
  }
  return telling;
}
