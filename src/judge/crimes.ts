/** Which crimes the signals and the wording speak for. */
import type { Crime } from '../domain/crime.js';
import { type CrimeLogits, crimeShares, crimesNamed, votesOf } from '../domain/crime-shares.js';
import type { Level } from '../domain/report.js';
import { isRaising, type RulesById } from '../domain/rule.js';
import type { Signal } from '../domain/signal.js';

/** Likeliest first. `readLogits` is called for flagged postings only; it gives null where the pack has no such weights. */
export function crimesOf(
  signals: readonly Signal[],
  rules: RulesById,
  level: Level,
  readLogits: () => CrimeLogits | null,
): Crime[] {
  if (level === 'none') return [];
  const raising: string[] = [];
  for (const { rule: id } of signals) {
    const rule = rules.get(id);
    if (rule !== undefined && isRaising(rule.strength)) raising.push(id);
  }
  const votes = votesOf(raising, rules);
  return crimesNamed(crimeShares(votes, readLogits()), votes, level);
}
