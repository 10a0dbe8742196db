/** Honest paragraphs around an offer don't wash it: where a paragraph shows a crime, its own wording speaks if it weighs more than that of the whole. */
import type { Rule } from '../domain/rule.js';
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
  const telling = signals.filter(
    (signal) => signal.points > 0 && signal.reduced === null && isPlain(rules.get(signal.rule)),
  );
  return wording.paragraphs.reduce<Weighed>(
    (most, one) =>
      one.points > most.points &&
      telling.some(({ evidence }) => evidence.some((shown) => overlaps(shown, one) && !isQuoted(shown, quotes)))
        ? one
        : most,
    wording,
  );
}

const isPlain = (rule: Rule | undefined): boolean =>
  rule?.speech === null && (rule.strength === 'decisive' || rule.strength === 'strong');
