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
  if (wording === null || wording.paragraphs.length === 0) return wording;
  const telling = signals.filter(({ rule: id, points, reduced }) => {
    const rule = rules.get(id);
    return points > 0 && reduced === null && rule !== undefined && isPlain(rule);
  });
  return wording.paragraphs.reduce<Weighed>(
    (most, one) =>
      one.points > most.points &&
      telling.some(({ evidence }) => evidence.some((shown) => overlaps(shown, one) && !isQuoted(shown, quotes)))
        ? one
        : most,
    wording,
  );
}
