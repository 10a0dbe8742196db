/**
 * What must be in a text before a condition can hold: known before any condition is tried, so that in most texts hardly any is.
 * What is found wakes conditions, which wake those they are a part of; where all parts are needed, the rarest wakes alone.
 */
import type { Condition } from '../../domain/condition.js';
import { type Rows, rowsOf } from '../rows.js';
import { gatedParts, type NumberedConditions } from './conditions.js';
import { chooseLiterals } from './literals.js';
import { type NumberedMarks, numberMarks } from './marks.js';
import { createRarity } from './rarity.js';
import type { Samples } from './samples.js';

/** What decides whether a node may hold: a mark that woke it, and one of each of its sets; one of each of its sets alone; so many of its parts; nothing. */
export const NODE_KIND = { woken: 0, silent: 1, parts: 2, free: 3 } as const;

/** Nodes are conditions by their number, then branches of patterns and runs of tokens, then rules by their place. Marks are what a text is found to have. */
export interface Gates {
  readonly firstBranch: number;
  readonly firstRule: number;
  readonly nodes: number;
  /** Strings that branches need and no phrase is found for, with their marks. */
  readonly literals: ReadonlyMap<string, number>;
  readonly evasionMark: number;
  /** The first of those marks that wake nothing. */
  readonly firstSilent: number;
  readonly marks: number;
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
  const rarity = createRarity(numbered, chosen, samples);
  const wakers = conditions.map((condition, node) => rarity.wakersOf(condition, node));
  const rulesAt = conditions.length + branches.length;
  const wakersOf = [...wakers, ...branches.map(() => []), ...when.map((node) => [node])];
  const watchers = inverse(onlyUpToRules(wakersOf, rulesAt), wakersOf.length);
  const isWaking = (node: number): boolean => watchers[node]?.length !== 0;
  const marks = numberMarks(phrases, chosen, (branch) => isWaking(conditions.length + branch), samples);
  const isFree = [...conditions.map((_, node) => rarity.isFree(node)), ...chosen.map((one) => one === null)];
  const kindOf = (free: boolean | undefined, node: number): number => {
    if (free) return NODE_KIND.free;
    if (node >= rulesAt || isMadeOfParts(conditions[node])) return NODE_KIND.parts;
    return isWaking(node) ? NODE_KIND.woken : NODE_KIND.silent;
  };
  const kinds = [...isFree, ...when.map((node) => isFree[node])].map(kindOf);
  const setsAt = [
    ...conditions.map((one, node) => setsIn(one, operands[node] ?? [], marks)),
    ...chosen.map((one) => (one === null ? [] : [one.wake, ...one.beside].map((set) => set.map(marks.of)))),
  ];
  const isWoken = (node: number): boolean => kinds[node] === NODE_KIND.woken;
  const wakingSets = setsAt.map(([first = []], node) => (isWoken(node) ? first : []));
  const askedSets = setsAt.map((sets, node) => (isWoken(node) ? sets.slice(1) : sets));
  let sets = 0;
  return {
    firstBranch: conditions.length,
    firstRule: rulesAt,
    nodes: kinds.length,
    literals: marks.literals,
    evasionMark: marks.evasion,
    firstSilent: marks.firstSilent,
    marks: marks.count,
    kinds: Uint8Array.from(kinds),
    wokenBy: rowsOf(inverse(wakingSets, marks.firstSilent)),
    watchers: rowsOf(watchers),
    setsOf: rowsOf([...askedSets.map((own) => own.map(() => sets++)), ...when.map(() => [])]),
    marksOf: rowsOf(askedSets.flat()),
    parts: rowsOf([
      ...conditions.map((condition, node) => partsIn(condition, operands[node] ?? [], when)),
      ...branches.map(() => []),
      ...when.map((node) => [node]),
    ]),
    least: Uint8Array.from(kinds, (_, node) => leastOf(conditions[node])),
  };
}

/** Of what has no branches. */
function setsIn(
  condition: Condition,
  operands: readonly number[],
  marks: NumberedMarks,
): readonly (readonly number[])[] {
  if (condition.kind === 'phrase' || condition.kind === 'term') return [operands];
  return condition.kind === 'evasion' ? [[marks.evasion]] : [];
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
