/** Honest paragraphs around an offer don't wash it: where a paragraph shows a crime, its own wording speaks if it weighs more than that of the whole. */
import { isPlain, type Rule } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';
import { overlaps, type Span } from '../domain/span.js';
import type { Weighed, Wording } from '../domain/wording.js';
import { isQuoted } from './quotes.js';

export function heaviest(
  wording: Wording | null,
  signals: readonly Signal[],
  rules: ReadonlyMap<string, Rule>,
  quotes: readonly Span[],
): Weighed | null {
  if (wording === null) return null;
  const telling = signals.flatMap(({ rule: id, points, reduced, evidence }) => {
    const rule = rules.get(id);
    const tells = points > 0 && reduced === null && rule !== undefined && isPlain(rule);
    return tells ? evidence.filter((shown) => !isQuoted(shown, quotes)) : [];
  });
  if (telling.length === 0) return wording;
  return wording
    .paragraphs()
    .reduce<Weighed>(
      (most, one) => (one.points > most.points && telling.some((shown) => overlaps(shown, one)) ? one : most),
      wording,
    );
}
