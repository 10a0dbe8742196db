/** The most work that a backtracking engine can be made to do where a pattern begins, whatever the text: what a text can't take more than once a letter. */
import type { AST } from '@eslint-community/regexpp';

export interface PatternCost {
  /** Letters looked at before all is tried, at the most. */
  readonly steps: number;
  /** Different ways to match at one place: each makes what follows be tried again. */
  readonly ways: number;
}

const ONE: PatternCost = { steps: 1, ways: 1 };

/** An upper bound. Alternatives count together only where the same letters can be meant by several. */
export function costOfAlternatives(alternatives: readonly AST.Alternative[]): PatternCost {
  const costs = alternatives.map(({ elements }) => costOfSequence(elements));
  const beginnings = alternatives.map(({ elements }) => beginningOf(elements));
  let [steps, ways] = [0, 0];
  for (const [one, beginning] of beginnings.entries()) {
    const rivals = costs.filter((_, other) => other === one || canBothMatch(beginning, beginnings[other] ?? []));
    steps = Math.max(steps, sumOf(rivals, 'steps'));
    ways = Math.max(ways, sumOf(rivals, 'ways'));
  }
  return { steps: steps + alternatives.length, ways };
}

const sumOf = (costs: readonly PatternCost[], key: keyof PatternCost): number =>
  costs.reduce((sum, cost) => sum + cost[key], 0);

export function costOfSequence(elements: readonly AST.Element[]): PatternCost {
  let [steps, ways] = [0, 1];
  for (const element of elements) {
    const cost = costOfElement(element);
    steps += ways * cost.steps;
    ways *= cost.ways;
  }
  return { steps, ways };
}

function costOfElement(element: AST.Element): PatternCost {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return costOfAlternatives(element.alternatives);
    case 'Quantifier':
      return costOfTurns(element, costOfElement(element.element));
    case 'Assertion':
      // Once it holds, no other way for it to hold is tried.
      return 'alternatives' in element ? { steps: costOfAlternatives(element.alternatives).steps, ways: 1 } : ONE;
    default:
      return ONE;
  }
}

/** Each turn can be taken in each of its ways, after each of those of the turn before. */
function costOfTurns({ min, max }: AST.Quantifier, turn: PatternCost): PatternCost {
  let [steps, ways, waysSoFar] = [1, 0, 1];
  for (let turns = 0; turns <= max && steps < Number.POSITIVE_INFINITY; turns++) {
    if (turns >= min) ways += waysSoFar;
    if (turns < max) steps += waysSoFar * turn.steps;
    waysSoFar *= turn.ways;
  }
  return { steps, ways };
}

type OneLetter = AST.Character | AST.CharacterClass | AST.CharacterSet;

/** What its first letters can be, as far as each stands for exactly one. */
function beginningOf(elements: readonly AST.Element[]): OneLetter[] {
  const letters: OneLetter[] = [];
  for (const element of elements) {
    if (element.type !== 'Character' && element.type !== 'CharacterClass' && element.type !== 'CharacterSet') break;
    letters.push(element);
  }
  return letters;
}

/** Unless two letters at one place differ for sure. */
const canBothMatch = (one: readonly OneLetter[], other: readonly OneLetter[]): boolean =>
  one.every((letter, at) => {
    const rival = other[at];
    return rival === undefined || canBeSame(letter, rival);
  });

function canBeSame(one: OneLetter, other: OneLetter): boolean {
  const [few, many] = lettersOf(one) === null ? [other, one] : [one, other];
  const letters = lettersOf(few);
  return letters?.some((letter) => new RegExp(`^${many.raw}$`, 'u').test(letter)) ?? true;
}

/** null where they are not listed one by one. */
function lettersOf(set: OneLetter): string[] | null {
  if (set.type === 'Character') return [String.fromCodePoint(set.value)];
  if (set.type !== 'CharacterClass' || set.negate) return null;
  const letters: string[] = [];
  for (const element of set.elements) {
    if (element.type !== 'Character') return null;
    letters.push(String.fromCodePoint(element.value));
  }
  return letters;
}
