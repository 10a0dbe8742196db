/** Rules that almost fired: a part of what they look for is there. For those who write rules. */
import type { Condition } from '../domain/condition.js';
import type { Rule } from '../domain/rule.js';
import { describeCondition } from './describe.js';
import type { Tried } from './index.js';

export interface NearMiss {
  readonly rule: string;
  /** Conditions that held, and those that didn't, each in one line. */
  readonly met: readonly string[];
  readonly missed: readonly string[];
}

/** A rule counts as near when at most this many of its conditions were missed, and at least one with evidence held. */
const MOST_MISSED = 1;

export function nearMisses(rules: readonly Rule[], tried: Tried): NearMiss[] {
  return rules.filter((rule) => !tried.fired.has(rule.id)).flatMap((rule) => nearMiss(rule, tried));
}

function nearMiss(rule: Rule, { find: occurrences }: Tried): NearMiss[] {
  if (rule.unless !== null && occurrences(rule.when).length > 0) {
    return [
      { rule: rule.id, met: [describeCondition(rule.when)], missed: [`unless (${describeCondition(rule.unless)})`] },
    ];
  }
  const parts = partsOf(rule.when);
  const met = parts.filter((part) => occurrences(part).some(({ spans }) => spans.length > 0));
  const missed = parts.filter((part) => occurrences(part).length === 0);
  if (met.length === 0 || parts.length < 2) return [];
  if (missed.length === 0)
    return [{ rule: rule.id, met: met.map(describeCondition), missed: [describeDistance(rule.when)] }];
  return missed.length > MOST_MISSED
    ? []
    : [{ rule: rule.id, met: met.map(describeCondition), missed: missed.map(describeCondition) }];
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'near' || condition.kind === 'at-least'
    ? condition.of
    : [condition];
}

function describeDistance(condition: Condition): string {
  if (condition.kind !== 'near') return condition.kind;
  const { within } = condition;
  const distance = within.unit === 'sentence' ? 'in one sentence' : `within ${within.n} ${within.unit}`;
  return `near: ${distance}${condition.ordered ? ', in this order' : ''}${condition.without === null ? '' : `, without ${describeCondition(condition.without)}`}`;
}
