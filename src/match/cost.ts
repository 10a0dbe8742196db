/** How much it takes to learn whether a condition holds, roughly. */
import type { Condition } from '../domain/condition.js';

const LOOKED_UP = 1;
const READ_THROUGH = 10;
/** Facts are read when a rule first asks for one of their kind. */
const READ_FACTS = 100;
const TOKENIZED = 1000;

export function costOf(condition: Condition, parts: Int32Array, costOfPart: (part: number) => number): number {
  switch (condition.kind) {
    case 'pattern':
      return READ_THROUGH + condition.source.length / 10;
    case 'tokens':
      return TOKENIZED;
    case 'fact':
      return READ_FACTS;
    case 'any':
      // Hardly any of many can hold.
      return parts.reduce((most, part) => Math.max(most, costOfPart(part)), LOOKED_UP);
    case 'all':
    case 'at-least':
    case 'near':
    case 'not':
      return parts.reduce((sum, part) => sum + costOfPart(part), LOOKED_UP);
    default:
      return LOOKED_UP;
  }
}
