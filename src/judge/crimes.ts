/** Which crimes the signals speak for. */
import type { Crime } from '../domain/crime.js';
import { atLeast, type Level } from '../domain/report.js';
import type { Rule } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';

/** A crime is named with at least these points, and this share of the strongest one's. */
const LEAST_POINTS = 10;
const LEAST_SHARE = 0.5;

/** Strongest first; `vague` only where nothing else is said and the level asks for a look. */
export function crimesOf(signals: readonly Signal[], rules: ReadonlyMap<string, Rule>, level: Level): Crime[] {
  if (level === 'none') return [];
  const sums = new Map<Crime, number>();
  for (const signal of signals) {
    if (signal.points <= 0) continue;
    for (const crime of rules.get(signal.rule)?.crimes ?? []) sums.set(crime, (sums.get(crime) ?? 0) + signal.points);
  }
  sums.delete('vague');
  const most = Math.max(0, ...sums.values());
  const named = [...sums].filter(([, points]) => points >= LEAST_POINTS && points >= most * LEAST_SHARE);
  named.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (named.length > 0) return named.map(([crime]) => crime);
  return atLeast(level, 'medium') ? ['vague'] : [];
}
