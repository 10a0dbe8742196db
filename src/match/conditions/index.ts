/** The one list of condition kinds and their matchers; a kind without one doesn't compile. */
import type { Condition, ConditionKind } from '../../domain/condition.js';
import type { CompileCondition, CompiledCondition, Compiler, MatchContext, Occurrence } from '../context.js';
import { GATE } from '../gates.js';
import { compileEvasion } from './evasion.js';
import { compileFact } from './fact.js';
import { compileLength } from './length.js';
import { compileAll, compileAny, compileAtLeast, compileNot } from './logic.js';
import { compileNear } from './near.js';
import { compilePattern } from './pattern.js';
import { compilePhrase, compileTerm } from './phrase.js';
import { compileSignal } from './signal.js';
import { compileTokens } from './tokens.js';

const MATCHERS: { readonly [K in ConditionKind]: CompileCondition<K> } = {
  phrase: compilePhrase,
  term: compileTerm,
  pattern: compilePattern,
  tokens: compileTokens,
  fact: compileFact,
  evasion: compileEvasion,
  length: compileLength,
  signal: compileSignal,
  all: compileAll,
  any: compileAny,
  'at-least': compileAtLeast,
  near: compileNear,
  not: compileNot,
};

const NOTHING: readonly Occurrence[] = [];

/** A condition that asks nothing where its anchors are missing, and is tried once a posting however many rules share it. */
export function compileCondition(condition: Condition, compiler: Compiler): CompiledCondition {
  const compile = MATCHERS[condition.kind] as CompileCondition<ConditionKind>;
  const { anchors, needsTokens, find, mayHold: mayHoldBeside = ALWAYS } = compile(condition, compiler);
  const gate = compiler.gates.add(anchors);
  const mayHold = (context: MatchContext): boolean => {
    const { open } = context;
    if (open[gate] === GATE.unsure) open[gate] = mayHoldBeside(context) ? GATE.open : GATE.closed;
    return open[gate] === GATE.open;
  };
  return {
    anchors,
    gate,
    needsTokens,
    mayHold,
    find: (context) => {
      const known = context.known.get(gate);
      if (known !== undefined) return known;
      if (!mayHold(context)) return NOTHING;
      const found = find(context);
      context.known.set(gate, found);
      return found;
    },
  };
}

const ALWAYS = (): boolean => true;
