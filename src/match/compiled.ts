/** The conditions of a pack by their number, each made ready when it is first tried. */
import type { Condition } from '../domain/condition.js';
import type { Rule, RulePack } from '../domain/rule.js';
import { compileCondition } from './conditions/index.js';
import { type Find, type MatchContext, NOTHING, type Occurrence, type Parts } from './context.js';
import { costOf } from './cost.js';
import { conditionsInPack, conditionsInRule } from './plan/conditions.js';
import type { MatchPlan } from './plan/index.js';
import { rowOf } from './rows.js';

export interface Compiled {
  readonly find: Parts['find'];
  /** Of a condition of the pack. */
  readonly numberOf: (condition: Condition) => number;
}

/** `isEager`: patterns are made as a whole, whichever of their alternatives can match. */
export function compileLazily(pack: RulePack, plan: MatchPlan, isEager: boolean): Compiled {
  const conditionOf = conditionsByNumber(pack, plan);
  const finds: (Find | undefined)[] = Array.from({ length: plan.operands.first.length - 1 });
  const find = (number: number, context: MatchContext): readonly Occurrence[] => {
    if (!context.mayHold(number)) return NOTHING;
    const known = context.known[number];
    if (known !== undefined) return known;
    finds[number] ??= compile(number);
    const found = finds[number](context);
    context.known[number] = found;
    context.tried.push(number);
    return found;
  };
  const costs = new Map<number, number>();
  const cost = (number: number): number => {
    const known = costs.get(number) ?? costOf(conditionOf(number), rowOf(plan.operands, number), cost);
    costs.set(number, known);
    return known;
  };
  const compile = (number: number): Find =>
    compileCondition(conditionOf(number), {
      operands: rowOf(plan.operands, number),
      find,
      isEager,
      byCost: (parts) => parts.slice().sort((a, b) => cost(a) - cost(b)),
    });
  let numbers: ReadonlyMap<Condition, number> | null = null;
  return {
    find,
    numberOf: (condition) => {
      numbers ??= new Map(conditionsInPack(pack).map((one, at) => [one, plan.numbers[at] as number]));
      return numbers.get(condition) as number;
    },
  };
}

/** Takes only those rules of the pack in hand whose conditions are asked for. */
function conditionsByNumber(pack: RulePack, { numbers, firstOfRule }: MatchPlan): (number: number) => Condition {
  const places = new Int32Array(numbers.length);
  numbers.forEach((number, place) => {
    places[number] = place;
  });
  const ofRules = new Map<number, readonly Condition[]>();
  return (number) => {
    const place = places[number] as number;
    const index = firstOfRule.findLastIndex((first) => first <= place);
    const known = ofRules.get(index) ?? conditionsInRule(pack.rules[index] as Rule);
    ofRules.set(index, known);
    return known[place - (firstOfRule[index] as number)] as Condition;
  };
}
