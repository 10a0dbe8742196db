/** `all`, `any`, `at-least` and `not`. */
import type { Span } from '../../domain/span.js';
import {
  type CompileCondition,
  type CompiledCondition,
  HOLDS_BY_ABSENCE,
  type MatchContext,
  type Occurrence,
} from '../context.js';

export const compileAny: CompileCondition<'any'> = (condition, compiler) => {
  const parts = condition.of.map(compiler.compile);
  const gates = Int32Array.from(parts, (part) => part.gate);
  return {
    anchors: union(parts),
    needsTokens: needTokens(parts),
    mayHold: (context) => {
      for (let i = 0; i < gates.length; i++)
        if (context.open[gates[i] as number] !== 0 && parts[i]?.mayHold(context) === true) return true;
      return false;
    },
    find: (context) => {
      const found: Occurrence[] = [];
      for (let i = 0; i < gates.length; i++)
        if (context.open[gates[i] as number] !== 0) found.push(...(parts[i]?.find(context) ?? []));
      return found;
    },
  };
};

export const compileAll: CompileCondition<'all'> = (condition, compiler) => {
  const parts = condition.of.map(compiler.compile);
  return {
    anchors: smallest(parts),
    needsTokens: needTokens(parts),
    mayHold: (context) => mayAllHold(parts, context),
    find: (context) => {
      const spans: Span[] = [];
      for (const part of parts) {
        const occurrences = part.find(context);
        if (occurrences.length === 0) return [];
        for (const occurrence of occurrences) spans.push(...occurrence.spans);
      }
      return [{ spans }];
    },
  };
};

export const compileAtLeast: CompileCondition<'at-least'> = (condition, compiler) => {
  const parts = condition.of.map(compiler.compile);
  const free = parts.filter((part) => part.anchors === null).length;
  return {
    anchors: free >= condition.n ? null : union(parts.filter((part) => part.anchors !== null)),
    needsTokens: needTokens(parts),
    mayHold: (context) => parts.filter((part) => part.mayHold(context)).length >= condition.n,
    find: (context) => {
      const holding = parts
        .filter((part) => part.mayHold(context))
        .map((part) => part.find(context))
        .filter((occurrences) => occurrences.length > 0);
      if (holding.length < condition.n) return [];
      return [{ spans: holding.flat().flatMap((occurrence) => occurrence.spans) }];
    },
  };
};

export function mayAllHold(parts: readonly CompiledCondition[], context: MatchContext): boolean {
  for (const part of parts) if (!part.mayHold(context)) return false;
  return true;
}

export const compileNot: CompileCondition<'not'> = (condition, compiler) => {
  const part = compiler.compile(condition.of);
  return {
    anchors: null,
    needsTokens: part.needsTokens,
    find: (context) => (part.find(context).length === 0 ? HOLDS_BY_ABSENCE : []),
  };
};

const needTokens = (parts: readonly CompiledCondition[]): boolean => parts.some((part) => part.needsTokens);

function union(parts: readonly CompiledCondition[]): ReadonlySet<number> | null {
  const all = new Set<number>();
  for (const { anchors } of parts) {
    if (anchors === null) return null;
    for (const number of anchors) all.add(number);
  }
  return all;
}

/** Every part must hold, so any part's anchors will do: the fewest ask least often. */
export function smallest(parts: readonly CompiledCondition[]): ReadonlySet<number> | null {
  return parts
    .map((part) => part.anchors)
    .reduce((best, next) => (best === null || (next !== null && next.size < best.size) ? next : best), null);
}
