/** The rules that fired, looked up once. */
import type { Rule, RulesById } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import type { Span } from '../domain/span.js';

export interface Fired {
  readonly rule: Rule;
  readonly spans: readonly Span[];
}

/** Rules that the pack doesn't hold are left out. */
export function firedRules(firings: readonly Firing[], rules: RulesById): Fired[] {
  const fired: Fired[] = [];
  for (const { rule: id, spans } of firings) {
    const rule = rules.get(id);
    if (rule !== undefined) fired.push({ rule, spans });
  }
  return fired;
}
