/**
 * What must be in a text before a condition can hold: known before any condition is tried, so that in most texts hardly any is.
 * What is found wakes conditions, which wake those they are a part of; where all parts are needed, the rarest wakes alone.
 */
import type { Condition } from '../../domain/condition.js';
import { type Rows, rowsOf } from '../rows.js';
import { gatedParts, type NumberedConditions } from './conditions.js';
import { chooseLiterals } from './literals.js';
import { createRarity } from './rarity.js';
import type { Samples } from './samples.js';

/** What a woken node must ask before it may hold. */
export const CHECK = { nothing: 0, literals: 1, parts: 2 } as const;

/** Nodes are conditions by their number, then rules by their place. Marks are what a text is found to have. */
export interface Gates {
  /** Strings that patterns need; their marks come after those of phrases. */
  readonly literals: readonly string[];
  /** The mark that comes after theirs. */
  readonly evasionMark: number;
  /** By node: 1 where it may hold whatever is found. */
  readonly isFree: Uint8Array;
  /** Nodes that a mark wakes. */
  readonly wokenBy: Rows;
  /** Nodes that a node wakes, all of them greater. */
  readonly watchers: Rows;
  /** By node: see CHECK. */
  readonly checks: Uint8Array;
  /** Sets that a pattern needs a mark of each of, beside the one that woke it. */
  readonly setsOf: Rows;
  readonly marksOf: Rows;
  /** Parts of which at least `least` must be able to hold. */
  readonly parts: Rows;
  readonly least: Uint8Array;
}

export function planGates(numbered: NumberedConditions, samples: Samples): Gates {
  const { conditions, operands, phrases, when } = numbered;
  const chosen = chooseLiterals(conditions, samples);
  const literals = new Map<string, number>();
  const markOf = (literal: string): number => {
    const mark = literals.get(literal) ?? phrases.texts.length + literals.size;
    literals.set(literal, mark);
    return mark;
  };
  const woken = conditions.map((_, node) => chosen[node]?.wake.map(markOf) ?? []);
  const sets: number[][] = [];
  const setsOf = conditions.map((_, node) => (chosen[node]?.beside ?? []).map((set) => sets.push(set.map(markOf)) - 1));
  const evasionMark = phrases.texts.length + literals.size;
  const rarity = createRarity(numbered, chosen, samples);
  const wakers = conditions.map((condition, node) => rarity.wakersOf(condition, node));
  for (const [node, condition] of conditions.entries()) {
    if (condition.kind === 'phrase' || condition.kind === 'term') woken[node] = [...(operands[node] ?? [])];
    if (condition.kind === 'evasion') woken[node] = [evasionMark];
  }
  const isFree = [...conditions.keys(), ...when].map((node) => Number(rarity.isFree(node)));
  return {
    literals: [...literals.keys()],
    evasionMark,
    isFree: Uint8Array.from(isFree),
    wokenBy: rowsOf(inverse(woken, evasionMark + 1)),
    watchers: rowsOf(inverse([...wakers, ...when.map((node) => [node])], isFree.length)),
    checks: Uint8Array.from(isFree, (_, node) => checkOf(conditions[node], setsOf[node] ?? [])),
    setsOf: rowsOf(setsOf),
    marksOf: rowsOf(sets),
    parts: rowsOf(
      conditions.map((condition, node) =>
        leastOf(condition) === 0 ? [] : gatedParts(condition, operands[node] ?? []),
      ),
    ),
    least: Uint8Array.from(conditions, leastOf),
  };
}

/** How many parts must hold, where it is not any. */
function leastOf(condition: Condition): number {
  if (condition.kind === 'at-least') return condition.n;
  return condition.kind === 'all' || condition.kind === 'near' ? condition.of.length : 0;
}

function checkOf(condition: Condition | undefined, sets: readonly number[]): number {
  if (condition === undefined) return CHECK.nothing;
  if (leastOf(condition) > 0) return CHECK.parts;
  return sets.length > 0 ? CHECK.literals : CHECK.nothing;
}

/** Node → what wakes it, turned round. */
function inverse(wakers: readonly (readonly number[])[], count: number): number[][] {
  const woken: number[][] = Array.from({ length: count }, () => []);
  wakers.forEach((all, node) => {
    for (const waker of new Set(all)) woken[waker]?.push(node);
  });
  return woken;
}
