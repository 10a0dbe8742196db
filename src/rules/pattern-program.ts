/** Takes a pattern apart for the search that tries nothing twice. */
import type { AST } from '@eslint-community/regexpp';
import type { CostlyBranch } from '../domain/condition.js';
import type { PatternNode, Sequence } from '../domain/pattern-program.js';
import { costOfAlternatives, costOfSequence } from './pattern-cost.js';
import { reachOf } from './pattern-reach.js';

/** Steps from one place on that no text has time for at each of its letters. */
const MANY_STEPS = 1_000;

/** null for one that is quick whatever the text, or that has no program. */
export function costlyOf(alternative: AST.Alternative): CostlyBranch | null {
  const { steps } = costOfAlternatives([alternative]);
  const program = steps > MANY_STEPS ? programOf(alternative) : null;
  return program && { steps, beginning: beginningOf(alternative), program };
}

/** Up to the first piece that takes a letter. */
function beginningOf({ elements }: AST.Alternative): string {
  const first = elements.findIndex((element) => !canBeEmpty(element));
  const beginning = elements.slice(0, first + 1);
  const source = beginning.map(({ raw }) => raw).join('');
  return costOfSequence(beginning).steps > MANY_STEPS ? '' : source;
}

/** Nodes, each as often as it can be repeated. */
const LARGEST = 5_000;
/** Nodes by the places of a text that each may have to remember, eight bytes or more. Ten times what the largest of the shipped patterns has. */
const MOST_REMEMBERED = 200_000;

/**
 * null where an empty turn of a repetition would have to be told from none, and where it would be huge.
 * `alternative` was checked: no back-references, all bounded.
 */
export function programOf(alternative: AST.Alternative): Sequence | null {
  const program = sequenceOf(alternative);
  const size = program === null ? 0 : sizeOf(program);
  return size <= LARGEST && size * reachOf(alternative) <= MOST_REMEMBERED ? program : null;
}

const sizeOf = (nodes: Sequence): number => nodes.reduce((sum, node) => sum + sizeOfNode(node), 0);

function sizeOfNode(node: PatternNode): number {
  if (node.kind === 'repeat') return node.of.kind === 'letter' ? 1 : node.max * sizeOfNode(node.of);
  return 'of' in node ? node.of.reduce((sum, one) => sum + sizeOf(one), 1) : 1;
}

function sequenceOf({ elements }: AST.Alternative): Sequence | null {
  const nodes: PatternNode[] = [];
  for (const element of elements) {
    const node = nodeOf(element);
    if (node === null) return null;
    const before = nodes.at(-1);
    if (node.kind === 'string' && before?.kind === 'string')
      nodes[nodes.length - 1] = { kind: 'string', string: before.string + node.string };
    else nodes.push(node);
  }
  return nodes;
}

/** Half of an emoji that is written as an escape matches no half of a whole one. */
const nodeOfCharacter = ({ value, raw }: AST.Character): PatternNode =>
  value >= 0xd800 && value <= 0xdfff
    ? { kind: 'letter', source: raw }
    : { kind: 'string', string: String.fromCodePoint(value) };

function allOf(alternatives: readonly AST.Alternative[]): Sequence[] | null {
  const all = alternatives.map(sequenceOf);
  return all.includes(null) ? null : (all as Sequence[]);
}

function nodeOf(element: AST.Element): PatternNode | null {
  switch (element.type) {
    case 'Character':
      return nodeOfCharacter(element);
    case 'CharacterClass':
    case 'CharacterSet':
      return { kind: 'letter', source: element.raw };
    case 'Assertion': {
      if (element.kind !== 'lookahead') return { kind: 'assertion', source: element.raw };
      const of = allOf(element.alternatives);
      return of && { kind: 'ahead', of, isNegative: element.negate };
    }
    case 'Group':
    case 'CapturingGroup': {
      const of = allOf(element.alternatives);
      return of && { kind: 'any', of };
    }
    case 'Quantifier': {
      const isOnce = element.min === 1 && element.max === 1;
      const of = !isOnce && canBeEmpty(element.element) ? null : nodeOf(element.element);
      return of && { kind: 'repeat', of, min: element.min, max: element.max, isGreedy: element.greedy };
    }
    default:
      return null;
  }
}

const canBeEmpty = (element: AST.Element): boolean => {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(canBeEmpty));
    case 'Quantifier':
      return element.min === 0 || canBeEmpty(element.element);
    case 'Assertion':
      return true;
    default:
      return false;
  }
};
