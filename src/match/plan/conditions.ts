/** Numbers for everything that rules look for: equal conditions share theirs, and parts come before what is made of them. */
import type { Condition, PatternBranch, SignalCondition } from '../../domain/condition.js';
import type { Rule, RulePack } from '../../domain/rule.js';
import { signalsAskedBy, waits } from '../../domain/rule-graph.js';
import { numberPhrases, type SpelledPhrases } from './phrases.js';

/** One way for a condition to hold, known by strings that must then be there. */
export type Branch = Pick<PatternBranch, 'literals'>;

export interface NumberedConditions {
  /** By number. */
  readonly conditions: readonly Condition[];
  /** By number: phrases of a phrase, term or evasion, branches of a pattern or of tokens, places in `order` of rules a signal asks for, numbers of parts of all others. */
  readonly operands: readonly (readonly number[])[];
  /** Of all patterns and runs of tokens; as nodes they come after the conditions, so that the operands of these are theirs. */
  readonly branches: readonly Branch[];
  readonly phrases: SpelledPhrases;
  /** Indexes of the pack's rules: those that are asked for come before those that ask. */
  readonly order: readonly number[];
  /** By place in `order`; -1 for none. */
  readonly when: readonly number[];
  readonly unless: readonly number[];
  /** The number of every condition of the pack, as `conditionsInPack` lists them. */
  readonly numbers: readonly number[];
}

/** Every condition of every rule, in the order of the pack. */
export const conditionsInPack = (pack: RulePack): Condition[] => pack.rules.flatMap(conditionsInRule);

/** Each before its parts. */
export function conditionsInRule({ when, unless }: Rule): Condition[] {
  const all: Condition[] = [];
  const visit = (condition: Condition): void => {
    all.push(condition);
    if (condition.kind === 'not') visit(condition.of);
    else if ('of' in condition) for (const part of condition.of) visit(part);
    if (condition.kind === 'near' && condition.without !== null) visit(condition.without);
  };
  visit(when);
  if (unless !== null) visit(unless);
  return all;
}

export function numberConditions(pack: RulePack): NumberedConditions {
  const order = inOrderOfSignals(pack.rules);
  const phrases = numberPhrases();
  const operandsOf = operandsIn(pack, order, phrases.add);
  const known = new Map<string, number>();
  const numberOf = new Map<Condition, number>();
  const conditions: Condition[] = [];
  const operands: (readonly number[])[] = [];
  const add = (condition: Condition): number => {
    const own = operandsOf(condition, add);
    const key = keyOf(condition, own);
    const number = known.get(key) ?? conditions.push(condition) - 1;
    if (number === operands.length) {
      known.set(key, number);
      operands.push(own);
    }
    numberOf.set(condition, number);
    return number;
  };
  const made = order.map((rule) => ({
    when: add(rule.when),
    unless: rule.unless === null ? -1 : add(rule.unless),
  }));
  const branches = branchesAfter(conditions, operands);
  const indexes = new Map(pack.rules.map((rule, index) => [rule, index]));
  return {
    conditions,
    operands,
    branches,
    phrases: phrases.all(),
    order: order.map((rule) => indexes.get(rule) as number),
    when: made.map(({ when }) => when),
    unless: made.map(({ unless }) => unless),
    numbers: conditionsInPack(pack).map((condition) => numberOf.get(condition) as number),
  };
}

/** Fills in the operands of patterns and runs of tokens. */
function branchesAfter(conditions: readonly Condition[], operands: (readonly number[])[]): Branch[] {
  const branches: Branch[] = [];
  conditions.forEach((condition, number) => {
    const own = condition.kind === 'pattern' ? condition.branches : condition.kind === 'tokens' ? [condition] : [];
    if (own.length > 0) operands[number] = own.map((branch) => conditions.length + branches.push(branch) - 1);
  });
  return branches;
}

/** Parts that a condition needs: not what `near` must be without. */
export const gatedParts = (condition: Condition, operands: readonly number[]): readonly number[] =>
  condition.kind === 'near' ? operands.slice(0, condition.of.length) : operands;

/** Equal where two conditions ask the same. */
function keyOf(condition: Condition, operands: readonly number[]): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'not':
      return `${condition.kind} ${operands.join(' ')}`;
    case 'at-least':
      return `at-least ${condition.n} ${operands.join(' ')}`;
    case 'near': {
      const { within, ordered, without } = condition;
      return `near ${JSON.stringify(within)} ${ordered} ${without !== null} ${operands.join(' ')}`;
    }
    default:
      return JSON.stringify(condition);
  }
}

type OperandsOf = (condition: Condition, add: (part: Condition) => number) => readonly number[];

function operandsIn(
  pack: RulePack,
  order: readonly Rule[],
  addPhrase: ReturnType<typeof numberPhrases>['add'],
): OperandsOf {
  const phrasesOfTerm = (id: string): number[] => {
    const term = pack.terms.get(id);
    if (term === undefined) throw new Error(`the pack was not checked: no term ${id}`);
    return term.phrases.map((phrase) => addPhrase(phrase, term.kana));
  };
  const waiting = new Set(order.filter(waits).map(({ id }) => id));
  const places = new Map(order.map(({ id }, place) => [id, place]));
  return (condition, add) => {
    switch (condition.kind) {
      case 'phrase':
        return unique(condition.phrases.map((phrase) => addPhrase(phrase, condition.kana)));
      case 'term':
        return unique(condition.terms.flatMap(phrasesOfTerm));
      case 'evasion':
        return unique([...pack.terms.values()].filter(({ guarded }) => guarded).flatMap(({ id }) => phrasesOfTerm(id)));
      case 'signal':
        return unique(rulesAsked(condition, pack.rules, waiting).flatMap((id) => places.get(id) ?? []));
      case 'all':
      case 'any':
      case 'at-least':
        return condition.of.map(add);
      case 'near':
        return [...condition.of, ...(condition.without === null ? [] : [condition.without])].map(add);
      case 'not':
        return [add(condition.of)];
      default:
        return [];
    }
  };
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

/** Those named, then those of a category that wait for no signals themselves. */
function rulesAsked(
  { rules, categories, strengths }: SignalCondition,
  all: readonly Rule[],
  waiting: ReadonlySet<string>,
): string[] {
  const ofCategories = all.filter(
    ({ id, category, strength }) => categories.includes(category) && strengths.includes(strength) && !waiting.has(id),
  );
  return [...rules, ...ofCategories.map(({ id }) => id)];
}

/** The pack was checked: there is no cycle. */
function inOrderOfSignals(rules: readonly Rule[]): Rule[] {
  const ordered = new Set<Rule>();
  const visit = (rule: Rule): void => {
    if (ordered.has(rule)) return;
    for (const asked of signalsAskedBy(rule, rules)) visit(asked);
    ordered.add(rule);
  };
  for (const rule of rules) visit(rule);
  return [...ordered];
}
