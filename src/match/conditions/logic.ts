/** `all`, `any`, `at-least` and `not`. */
import type { Span } from '../../domain/span.js';
import { type CompileCondition, HOLDS_BY_ABSENCE, NOTHING, type Occurrence } from '../context.js';

export const compileAny: CompileCondition<'any'> =
  (_, { operands, find }) =>
  (context) => {
    let found = NOTHING;
    for (let i = 0; i < operands.length; i++) {
      const more = find(operands[i] as number, context);
      if (more.length > 0) found = found.length === 0 ? more : found.concat(more);
    }
    return found;
  };

export const compileAll: CompileCondition<'all'> = (_, { operands, find, byCost }) => {
  const cheapestFirst = byCost(operands);
  return (context) => {
    for (let i = 0; i < cheapestFirst.length; i++)
      if (find(cheapestFirst[i] as number, context).length === 0) return NOTHING;
    const spans: Span[] = [];
    for (let i = 0; i < operands.length; i++)
      for (const occurrence of find(operands[i] as number, context)) spans.push(...occurrence.spans);
    return [{ spans }];
  };
};

export const compileAtLeast: CompileCondition<'at-least'> =
  ({ n }, { operands, find }) =>
  (context) => {
    const holding: (readonly Occurrence[])[] = [];
    for (let i = 0; i < operands.length; i++) {
      const occurrences = find(operands[i] as number, context);
      if (occurrences.length > 0) holding.push(occurrences);
    }
    return holding.length < n ? NOTHING : [{ spans: holding.flat().flatMap(({ spans }) => spans) }];
  };

export const compileNot: CompileCondition<'not'> =
  (_, { operands, find }) =>
  (context) =>
    find(operands[0] as number, context).length === 0 ? HOLDS_BY_ABSENCE : NOTHING;
