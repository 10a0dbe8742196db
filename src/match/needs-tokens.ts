/** Whether any rule may ask for tokens, so that a dictionary is worth reading before the first text. */
import type { RulePack } from '../domain/rule.js';
import { conditionsInPack } from './plan/conditions.js';

export const needsTokens = (pack: RulePack): boolean =>
  conditionsInPack(pack).some(
    (condition) => condition.kind === 'tokens' || (condition.kind === 'near' && condition.within.unit === 'tokens'),
  );
