/** Which packs and rules ask for tokens. */
import type { Condition } from '../domain/condition.js';
import type { Rule, RulePack } from '../domain/rule.js';

import { conditionsIn } from '../domain/rule-graph.js';
import { conditionsInPack } from './plan/conditions.js';
import { NODE_KIND } from './plan/gates.js';

import { planMatching } from './plan/index.js';

/** Whether a dictionary is worth reading before the first text. */
export const needsTokens = (pack: RulePack): boolean =>
  conditionsInPack(pack).some(
    (condition) => condition.kind === 'tokens' || (condition.kind === 'near' && condition.within.unit === 'tokens'),
  );

/** Rules for which every text is cut into words: nothing that can be looked for beforehand must be in a text on which they fire. */
export function tokenizingRules(pack: RulePack): Rule[] {
  const { gates, rules } = planMatching(pack);
  const isFree = (place: number): boolean => gates.kinds[gates.firstRule + place] === NODE_KIND.free;
  return [...rules.order]
    .filter((_, place) => isFree(place))
    .map((index) => pack.rules[index] as Rule)
    .filter(({ when }) => conditionsIn(when).some(isBlind));
}

const isBlind = (condition: Condition): boolean => condition.kind === 'tokens' && condition.literals.length === 0;
