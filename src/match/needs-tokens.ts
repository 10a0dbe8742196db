/** Which packs and rules ask for tokens. */
import type { Condition } from '../domain/condition.js';
import type { Rule, RulePack } from '../domain/rule.js';
import { conditionsInPack, conditionsInRule } from './plan/conditions.js';
import { planMatching } from './plan/index.js';

/** Whether a dictionary is worth reading before the first text. */
export const needsTokens = (pack: RulePack): boolean =>
  conditionsInPack(pack).some(
    (condition) => condition.kind === 'tokens' || (condition.kind === 'near' && condition.within.unit === 'tokens'),
  );

/** Rules for which every text is cut into words: nothing that can be looked for beforehand must be in a text on which they fire. */
export function tokenizingRules(pack: RulePack): Rule[] {
  const { gates, rules } = planMatching(pack);
  const conditions = gates.isFree.length - rules.order.length;
  const isFree = (place: number): boolean => gates.isFree[conditions + place] === 1;
  return [...rules.order]
    .filter((_, place) => isFree(place))
    .map((index) => pack.rules[index] as Rule)
    .filter((rule) => conditionsInRule({ ...rule, unless: null }).some(isBlind));
}

const isBlind = (condition: Condition): boolean => condition.kind === 'tokens' && condition.literals.length === 0;
