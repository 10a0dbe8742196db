/** Which conditions a rule is made of, and which rules wait for which. */
import type { Condition } from './condition.js';
import type { Rule } from './rule.js';

/** Every condition inside `condition`, itself first. */
export function conditionsIn(condition: Condition): Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return [condition, ...condition.of.flatMap(conditionsIn)];
    case 'near':
      return [
        condition,
        ...condition.of.flatMap(conditionsIn),
        ...(condition.without === null ? [] : conditionsIn(condition.without)),
      ];
    case 'not':
      return [condition, ...conditionsIn(condition.of)];
    default:
      return [condition];
  }
}

/** Of `when` and `unless`. */
export const conditionsOf = (rule: Rule): Condition[] =>
  [rule.when, ...(rule.unless === null ? [] : [rule.unless])].flatMap(conditionsIn);

/** Whether a rule asks for the signals of others. */
export const waits = (rule: Rule): boolean => conditionsOf(rule).some((condition) => condition.kind === 'signal');

/** The rules that must be decided before `rule`: those it names, and those of a category it names that wait for none themselves. */
export function signalsAskedBy(rule: Rule, rules: readonly Rule[]): Rule[] {
  const asked = conditionsOf(rule).filter((condition) => condition.kind === 'signal');
  if (asked.length === 0) return [];
  return rules.filter(
    (other) =>
      other.id !== rule.id &&
      asked.some(
        (signal) => signal.rules.includes(other.id) || (signal.categories.includes(other.category) && !waits(other)),
      ),
  );
}
