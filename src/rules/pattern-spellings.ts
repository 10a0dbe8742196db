/** What a piece of a pattern can match, written out where that is little. */
import type { AST } from '@eslint-community/regexpp';
import { TEXT_END, TEXT_START } from '../domain/condition.js';

export type Literals = readonly string[];

/** Spellings of one stretch that are written out. */
const MOST_SPELLINGS = 200;
const LARGEST_CLASS = 24;

/** Each of `starts` with each of `ends`; null where those are many. */
export function joined(starts: Literals, ends: Literals): Literals | null {
  if (starts.length * ends.length > MOST_SPELLINGS) return null;
  return [...new Set(starts.flatMap((start) => ends.map((end) => start + end)))];
}

/** What must follow where a positive lookahead stands. */
export function spellingsBehind(element: AST.Element): Literals | null {
  if (element.type !== 'Assertion' || element.kind !== 'lookahead' || element.negate) return null;
  const spellings = union(element.alternatives.map(spellingsOfAlternative));
  return spellings === null || spellings.includes('') ? null : spellings;
}

/** Everything that an element can match, where that is little; null otherwise. */
export function spellingsOf(element: AST.Element): readonly string[] | null {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterClass':
      return element.negate ? null : spellingsOfClass(element.elements);
    case 'Assertion':
      return [element.kind === 'start' ? TEXT_START : element.kind === 'end' ? TEXT_END : ''];
    case 'Group':
    case 'CapturingGroup':
      return union(element.alternatives.map(spellingsOfAlternative));
    case 'Quantifier': {
      if (element.max !== 1) return null;
      const spellings = spellingsOf(element.element);
      return spellings !== null && element.min === 0 ? [...new Set(['', ...spellings])] : spellings;
    }
    default:
      return null;
  }
}

function spellingsOfAlternative({ elements }: AST.Alternative): readonly string[] | null {
  let all: readonly string[] = [''];
  for (const element of elements) {
    const spellings = spellingsOf(element);
    if (spellings === null) return null;
    all = all.flatMap((start) => spellings.map((end) => start + end));
    if (all.length > MOST_SPELLINGS) return null;
  }
  return all;
}

function spellingsOfClass(elements: readonly AST.CharacterClass['elements'][number][]): readonly string[] | null {
  const spellings = elements.map((element): readonly string[] | null => {
    if (element.type === 'Character') return [String.fromCodePoint(element.value)];
    if (element.type !== 'CharacterClassRange' || element.max.value - element.min.value >= LARGEST_CLASS) return null;
    return Array.from({ length: element.max.value - element.min.value + 1 }, (_, at) =>
      String.fromCodePoint(element.min.value + at),
    );
  });
  const all = union(spellings);
  return all !== null && all.length > LARGEST_CLASS ? null : all;
}

/** null where one is, or where they are many together. */
export function union(sets: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const spelling of set) all.add(spelling);
  }
  return all.size > MOST_SPELLINGS ? null : [...all];
}
