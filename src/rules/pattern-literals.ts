/** Sets of strings, of each of which a match of a pattern must hold at least one: what one pass over the text can look for before the pattern is tried. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { type PatternBranch, TEXT_END, TEXT_START } from '../domain/condition.js';
import { costlyOf } from './pattern-program.js';
import { reachOf } from './pattern-reach.js';
import { joined, type Literals, spellingsBehind, spellingsOf, union } from './pattern-spellings.js';

/** Sets larger than this cost more than they save. */
const MOST_LITERALS = 400;
/** Sets of one pattern; what the rarest leave is little. */
const MOST_SETS = 6;
/** Their beginnings are as rare, and what is looked for stays small enough to be quick to look through. */
const LONGEST_LITERAL = 4;

/** The set that is likely the rarest first; none when a match may hold nothing that is known. `source` is a valid pattern under flag u. */
export const necessaryLiterals = (source: string): readonly Literals[] =>
  cutShort(ofAlternatives(alternativesOf(source)));

/** The alternatives of a pattern that is valid under flag u, each with its own strings. */
export const branchesOf = (source: string): PatternBranch[] =>
  alternativesOf(source).map((alternative) => ({
    source: alternative.raw,
    literals: cutShort(ofAlternative(alternative)),
    reach: reachOf(alternative),
    costly: costlyOf(alternative),
  }));

const alternativesOf = (source: string): readonly AST.Alternative[] =>
  new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true }).alternatives;

const cutShort = (sets: readonly Literals[]): Literals[] =>
  sets.map((set) => [...new Set(set.map((literal) => literal.slice(0, LONGEST_LITERAL)))]);

/** Whichever alternative matches holds one of its own rarest, so every match holds one of their union; so with the next. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): Literals[] {
  const each = alternatives.map(ofAlternative);
  if (each.some((sets) => sets.length === 0)) return [];
  const most = Math.max(...each.map((sets) => sets.length));
  const unions = Array.from({ length: most }, (_, rank) => [
    ...new Set(each.flatMap((sets) => sets[Math.min(rank, sets.length - 1)] ?? [])),
  ]);
  return rarest(unions.filter((union) => union.length <= MOST_LITERALS));
}

const ofAlternative = (alternative: AST.Alternative): Literals[] =>
  rarest(readAlternative(alternative).sets.filter((set) => set.length <= MOST_LITERALS));

interface Read {
  /** What the parts need: stretches of fixed spelling, and groups. */
  readonly sets: readonly Literals[];
  /** One of these stands at the end of a match; '' where its end is not known. */
  readonly ending: Literals;
}

/** Groups are read for what they need and for how they end, and so is what is in them. */
const known = new WeakMap<AST.Alternative, Read>();

function readAlternative(alternative: AST.Alternative): Read {
  const read = known.get(alternative) ?? readElements(alternative.elements);
  known.set(alternative, read);
  return read;
}

function readElements(elements: readonly AST.Element[]): Read {
  const sets: Literals[] = [];
  let run: Literals = UNKNOWN;
  const add = (set: Literals): void => {
    if (isKnown(set)) sets.push(set);
  };
  for (const element of elements) {
    const behind = spellingsBehind(element);
    if (behind !== null) add(joined(run, behind) ?? touching(run, behind) ?? behind);
    const spellings = spellingsOf(element);
    const longer = spellings === null ? null : joined(run, spellings);
    if (longer !== null) {
      run = longer;
      continue;
    }
    add(run);
    const beginning = beginningOf(element);
    if (beginning !== null) add(joined(run, beginning) ?? touching(run, beginning) ?? beginning);
    sets.push(...ofElement(element));
    // What follows a repetition touches its last turn.
    run = endingBehind(element, run);
  }
  add(run);
  return { sets, ending: run };
}

const UNKNOWN: Literals = [''];
const isKnown = (set: Literals): boolean => !set.includes('');

/** How the text ends behind an element that can't be written out, in front of which it ended with one of `run`. */
function endingBehind(element: AST.Element, run: Literals): Literals {
  const spellings = spellingsOf(element);
  if (spellings !== null && isKnown(spellings)) return joined(edges(run, -1), spellings) ?? spellings;
  if (spellings !== null) return orElse(run, spellings.filter(Boolean));
  if (element.type === 'Quantifier') {
    const turn = endingBehind(element.element, UNKNOWN);
    return element.min > 0 || !isKnown(turn) ? turn : orElse(run, turn);
  }
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return UNKNOWN;
  return union(element.alternatives.map((alternative) => readAlternative(alternative).ending)) ?? UNKNOWN;
}

const orElse = (run: Literals, other: Literals): Literals =>
  (isKnown(run) ? union([edges(run, -1), other]) : null) ?? UNKNOWN;

/** One of these stands where an element begins; null where that is not known. */
function beginningOf(element: AST.Element): Literals | null {
  const spellings = spellingsOf(element);
  if (spellings !== null) return isKnown(spellings) ? spellings : null;
  if (element.type === 'Quantifier') return element.min > 0 ? beginningOf(element.element) : null;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return null;
  return union(element.alternatives.map(({ elements }) => beginningOfSequence(elements)));
}

function beginningOfSequence(elements: readonly AST.Element[]): Literals | null {
  let all: Literals = UNKNOWN;
  for (const element of elements) {
    const longer = joined(all, beginningOf(element) ?? spellingsOf(element) ?? UNKNOWN);
    if (longer === null) break;
    all = longer;
    if (spellingsOf(element) === null) break;
  }
  return isKnown(all) ? all : null;
}

/** Only the letters on both sides of where two stretches meet, if those are few. */
function touching(before: Literals, after: Literals): Literals | null {
  return isKnown(before) && isKnown(after) ? joined(edges(before, -1), edges(after, 1)) : null;
}

/** The last code units, or the first. */
const edges = (set: Literals, side: 1 | -1): Literals => [
  ...new Set(set.map((string) => (side > 0 ? string.slice(0, 1) : string.slice(-1)))),
];

/** The best few, without those that a better one implies. */
function rarest(sets: readonly Literals[]): Literals[] {
  const kept: Literals[] = [];
  for (const set of sets.filter(tells).toSorted(byRarity)) {
    const isImplied = kept.some((better) => better.every((literal) => set.includes(literal)));
    if (!isImplied && kept.length < MOST_SETS) kept.push(set);
  }
  return kept;
}

/** Every text begins and ends. */
const tells = (set: Literals): boolean => !set.some((literal) => literal === TEXT_START || literal === TEXT_END);

const shortest = (literals: Literals): number => Math.min(3, ...literals.map((literal) => literal.length));

/** Longer literals are rarer; of equally long ones fewer are. */
const byRarity = (a: Literals, b: Literals): number => shortest(b) - shortest(a) || a.length - b.length;

function ofElement(element: AST.Element): Literals[] {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return element.min > 0 ? ofElement(element.element) : [];
    default: {
      const spellings = spellingsOf(element);
      return spellings === null || spellings.includes('') ? [] : [spellings];
    }
  }
}
