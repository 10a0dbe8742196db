/**
 * What must be in a text before a condition can hold: known before any condition is tried, so that in most texts hardly any is.
 * What is found wakes conditions, which wake those they are a part of; where all parts are needed, the rarest wakes alone.
 */
import type { Condition } from '../../domain/condition.js';
import { countBits } from '../bits.js';
import { type Rows, rowsOf } from '../rows.js';
import { gatedParts, type NumberedConditions } from './conditions.js';
import { type ChosenLiterals, chooseLiterals } from './literals.js';
import { createRarity } from './rarity.js';
import type { Samples } from './samples.js';

/** What decides whether a node may hold: a mark that woke it, and one of each of its sets; so many of its parts; nothing. */
export const NODE_KIND = { leaf: 0, parts: 1, free: 2 } as const;

/** Nodes are conditions by their number, then branches of patterns and runs of tokens, then rules by their place. Marks are what a text is found to have. */
export interface Gates {
  readonly firstBranch: number;
  readonly firstRule: number;
  readonly nodes: number;
  /** Strings that branches need; their marks come after those of phrases. */
  readonly literals: readonly string[];
  /** The mark that comes after theirs. */
  readonly evasionMark: number;
  /** By node: see NODE_KIND. */
  readonly kinds: Uint8Array;
  /** Leaves that a mark wakes. */
  readonly wokenBy: Rows;
  /** Nodes to look at where a node may hold; those that wake no rule, however far up, have none. */
  readonly watchers: Rows;
  /** Sets that a leaf needs a mark of each of, beside the one that woke it. */
  readonly setsOf: Rows;
  readonly marksOf: Rows;
  /** Parts of which at least `least` must be able to hold. */
  readonly parts: Rows;
  readonly least: Uint8Array;
}

/** Without the strings, which nobody needs once they are planned. */
export type OpeningGates = Omit<Gates, 'literals'>;

export function planGates(numbered: NumberedConditions, samples: Samples): Gates {
  const { conditions, branches, operands, phrases, when } = numbered;
  const chosen = chooseLiterals(branches, samples);
  const literals = commonestFirst(chosen, samples);
  const marks = new Map(literals.map((literal, at) => [literal, phrases.texts.length + at]));
  const markOf = (literal: string): number => marks.get(literal) as number;
  const wakeBranch = chosen.map((literals) => literals?.wake.map(markOf) ?? []);
  const sets: number[][] = [];
  const setsOfBranch = chosen.map((literals) => (literals?.beside ?? []).map((set) => sets.push(set.map(markOf)) - 1));
  const evasionMark = phrases.texts.length + literals.length;
  const rarity = createRarity(numbered, chosen, samples);
  const wakers = conditions.map((condition, node) => rarity.wakersOf(condition, node));
  const rulesAt = conditions.length + branches.length;
  const wakersOf = [...wakers, ...branches.map(() => []), ...when.map((node) => [node])];
  const isFree = [...conditions.map((_, node) => rarity.isFree(node)), ...chosen.map((one) => one === null)];
  const kinds = [...isFree, ...when.map((node) => isFree[node])].map((free, node) =>
    free ? NODE_KIND.free : node >= rulesAt || isMadeOfParts(conditions[node]) ? NODE_KIND.parts : NODE_KIND.leaf,
  );
  const partsOf = [
    ...conditions.map((condition, node) => partsIn(condition, operands[node] ?? [], when)),
    ...branches.map(() => []),
    ...when.map((node) => [node]),
  ];
  return {
    firstBranch: conditions.length,
    firstRule: rulesAt,
    nodes: kinds.length,
    literals,
    evasionMark,
    kinds: Uint8Array.from(kinds),
    wokenBy: rowsOf(
      inverse(
        [...conditions.map((one, node) => marksIn(one, operands[node] ?? [], evasionMark)), ...wakeBranch],
        evasionMark + 1,
      ),
    ),
    watchers: rowsOf(inverse(onlyUpToRules(wakersOf, rulesAt), kinds.length)),
    setsOf: rowsOf([...conditions.map(() => []), ...setsOfBranch, ...when.map(() => [])]),
    marksOf: rowsOf(sets),
    parts: rowsOf(partsOf),
    least: Uint8Array.from(kinds, (_, node) => leastOf(conditions[node])),
  };
}

/** All strings that were chosen. What most texts hold lies together, and so does all that is kept by mark: a text touches few cache lines. */
function commonestFirst(chosen: readonly (ChosenLiterals | null)[], samples: Samples): string[] {
  const literals = [...new Set(chosen.flatMap((one) => (one === null ? [] : [one.wake, ...one.beside].flat())))];
  const counts = new Map(samples.holding(literals).map((seen, at) => [literals[at] as string, countBits(seen)]));
  return literals.sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number));
}

/** Of what has no branches. */
function marksIn(condition: Condition, operands: readonly number[], evasionMark: number): readonly number[] {
  if (condition.kind === 'phrase' || condition.kind === 'term') return operands;
  return condition.kind === 'evasion' ? [evasionMark] : [];
}

const isMadeOfParts = (condition: Condition | undefined): boolean =>
  condition !== undefined && ['all', 'any', 'at-least', 'near', 'pattern', 'signal', 'tokens'].includes(condition.kind);

function partsIn(condition: Condition, operands: readonly number[], when: readonly number[]): readonly number[] {
  if (!isMadeOfParts(condition)) return [];
  return condition.kind === 'signal' ? operands.map((place) => when[place] as number) : gatedParts(condition, operands);
}

function leastOf(condition: Condition | undefined): number {
  if (condition?.kind === 'at-least') return condition.n;
  return condition?.kind === 'all' || condition?.kind === 'near' ? condition.of.length : 1;
}

/** Without those that wake nothing that wakes a rule. */
function onlyUpToRules(wakersOf: readonly (readonly number[])[], firstRule: number): (readonly number[])[] {
  const isNeeded = new Uint8Array(wakersOf.length).fill(1, firstRule);
  const need = (node: number): void => {
    if (isNeeded[node] === 1) return;
    isNeeded[node] = 1;
    for (const waker of wakersOf[node] ?? []) need(waker);
  };
  for (let rule = firstRule; rule < wakersOf.length; rule++) for (const waker of wakersOf[rule] ?? []) need(waker);
  return wakersOf.map((wakers, node) => (isNeeded[node] === 1 ? wakers : []));
}

/** Node → what wakes it, turned round. */
function inverse(wakers: readonly (readonly number[])[], count: number): number[][] {
  const woken: number[][] = Array.from({ length: count }, () => []);
  wakers.forEach((all, node) => {
    for (const waker of new Set(all)) woken[waker]?.push(node);
  });
  return woken;
}
