/** How far a pattern sees: what bounds the stretch of a text that a match of it depends on. */
import type { AST } from '@eslint-community/regexpp';

/** A letter, or half of an emoji or a rare kanji. */
const UNITS_A_LETTER = 2;

/** Code units of the longest match and of the longest look beside it; more than that in sum, never less. */
export const reachOf = ({ elements }: AST.Alternative): number =>
  elements.reduce((sum, element) => sum + reachOfElement(element), 0);

function reachOfElement(element: AST.Element): number {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return reachOfAny(element.alternatives);
    case 'Quantifier':
      return element.max * reachOfElement(element.element);
    case 'Assertion':
      return 'alternatives' in element ? reachOfAny(element.alternatives) : 0;
    default:
      return UNITS_A_LETTER;
  }
}

const reachOfAny = (alternatives: readonly AST.Alternative[]): number => Math.max(...alternatives.map(reachOf));
