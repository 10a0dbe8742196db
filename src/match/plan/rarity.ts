/** Which parts of a condition wake it, by how rarely each can hold in the samples. */
import type { Condition } from '../../domain/condition.js';
import { addBits, type Bits, bitsFor, countBits, keepBits } from '../bits.js';
import { gatedParts, type NumberedConditions } from './conditions.js';
import type { ChosenLiterals } from './literals.js';
import type { Samples } from './samples.js';

export interface Rarity {
  /** To be asked in the order of numbers. Conditions that wake this one; none for those that marks wake, and for free ones. */
  readonly wakersOf: (condition: Condition, number: number) => readonly number[];
  /** Whether it may hold whatever is found. */
  readonly isFree: (number: number) => boolean;
}

export function createRarity(
  { conditions, operands, phrases, when }: NumberedConditions,
  chosen: readonly (ChosenLiterals | null)[],
  samples: Samples,
): Rarity {
  const ofPhrases = samples.holding(phrases.texts);
  /** Samples where a condition can hold; null for free ones. */
  const seen: (Bits | null)[] = [];
  const unionOf = (all: readonly (Bits | null | undefined)[]): Bits => {
    const union = bitsFor(samples.count);
    for (const bits of all) if (bits) addBits(union, bits);
    return union;
  };
  const count = (number: number): number => countBits(seen[number] as Bits);
  const anyOf = (number: number, wakers: readonly number[]): readonly number[] => {
    const isFree = wakers.some((waker) => seen[waker] === null);
    seen[number] = isFree ? null : unionOf(wakers.map((waker) => seen[waker]));
    return isFree ? [] : wakers;
  };
  const someOf = (number: number, parts: readonly number[], least: number): readonly number[] => {
    const bound = parts.filter((part) => seen[part] !== null).sort((a, b) => count(a) - count(b));
    const needed = least - (parts.length - bound.length);
    // Of so many, one is among the rarest that are left.
    const wakers = needed <= 0 ? [] : bound.slice(0, bound.length - needed + 1);
    seen[number] = needed <= 0 ? null : unionOf(wakers.map((waker) => seen[waker]));
    if (needed === bound.length) for (const part of bound) keepBits(seen[number] as Bits, seen[part] as Bits);
    return wakers;
  };
  const branchesOf = (number: number, nodes: readonly number[]): readonly number[] => {
    const branches = nodes.map((node) => chosen[node - conditions.length] ?? null);
    const isFree = branches.length === 0 || branches.includes(null);
    seen[number] = isFree ? null : unionOf(branches.map((branch) => branch?.seen));
    return isFree ? [] : nodes;
  };
  const leaf = (number: number, bits: Bits | null): readonly number[] => {
    seen[number] = bits;
    return [];
  };
  return {
    isFree: (number) => seen[number] === null,
    wakersOf: (condition, number) => {
      const own = operands[number] as readonly number[];
      switch (condition.kind) {
        case 'any':
          return anyOf(number, own);
        case 'all':
        case 'near':
          return someOf(number, gatedParts(condition, own), condition.of.length);
        case 'at-least':
          return someOf(number, own, condition.n);
        case 'signal':
          // A rule that asks for itself is not decided yet.
          return anyOf(
            number,
            own.map((place) => when[place] as number).filter((asked) => asked < number),
          );
        case 'phrase':
        case 'term':
          return leaf(number, unionOf(own.map((phrase) => ofPhrases[phrase])));
        case 'pattern':
        case 'tokens':
          return branchesOf(number, own);
        case 'evasion':
          return leaf(number, bitsFor(samples.count));
        default:
          return leaf(number, null);
      }
    },
  };
}
