/** The one list of condition kinds and their matchers; a kind without one doesn't compile. */
import type { Condition, ConditionKind } from '../../domain/condition.js';
import type { CompileCondition, Find, Parts } from '../context.js';
import { compileEvasion } from './evasion.js';
import { compileFact } from './fact.js';
import { compileLength } from './length.js';
import { compileAll, compileAny, compileAtLeast, compileNot } from './logic.js';
import { compileNear } from './near.js';
import { compilePattern, compileWholePattern } from './pattern.js';
import { compilePhrase } from './phrase.js';
import { compileSignal } from './signal.js';
import { compileTokens } from './tokens.js';

const MATCHERS: { readonly [K in ConditionKind]: CompileCondition<K> } = {
  phrase: compilePhrase,
  term: compilePhrase,
  pattern: (condition, parts) => (parts.isEager ? compileWholePattern : compilePattern)(condition, parts),
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

export const compileCondition = (condition: Condition, parts: Parts): Find =>
  (MATCHERS[condition.kind] as CompileCondition<ConditionKind>)(condition, parts);
