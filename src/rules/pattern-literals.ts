/** Sets of strings, of each of which a match of a pattern must hold at least one: what one pass over the text can look for before the pattern is tried. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { type PatternBranch, TEXT_END, TEXT_START } from '../domain/condition.js';

type Literals = readonly string[];

/** Sets larger than this cost more than they save. */
const MOST_LITERALS = 400;
/** Sets of one pattern; what the rarest leave is little. */
const MOST_SETS = 6;
/** Their beginnings are as rare, and what is looked for stays small enough to be quick to look through. */
const LONGEST_LITERAL = 4;
/** Spellings of one stretch that are written out. */
const MOST_SPELLINGS = 200;
const LARGEST_CLASS = 24;

/** The set that is likely the rarest first; none when a match may hold nothing that is known. `source` is a valid pattern under flag u. */
export const necessaryLiterals = (source: string): readonly Literals[] =>
  cutShort(ofAlternatives(alternativesOf(source)));

/** The alternatives of a pattern that is valid under flag u, each with its own strings. */
export const branchesOf = (source: string): PatternBranch[] =>
  alternativesOf(source).map((alternative) => ({
    source: alternative.raw,
    literals: cutShort(ofAlternative(alternative)),
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

/** What its parts need: stretches of fixed spelling, and groups. */
function ofAlternative({ elements }: AST.Alternative): Literals[] {
  const sets: Literals[] = [];
  let run: Literals = [''];
  const close = (): void => {
    if (run.every((spelling) => spelling !== '')) sets.push(run);
    run = [''];
  };
  for (const element of elements) {
    const behind = spellingsBehind(element);
    if (behind !== null) sets.push(joined(run, behind) ?? behind);
    const spellings = spellingsOf(element);
    const longer = spellings === null ? null : joined(run, spellings);
    if (longer !== null) {
      run = longer;
      continue;
    }
    const repeated = repeatedSpellings(element);
    if (repeated !== null) run = joined(run, repeated) ?? run;
    close();
    sets.push(...ofElement(element));
    // What follows a repetition touches its last turn.
    run = spellings ?? repeated ?? run;
  }
  close();
  return rarest(sets.filter((set) => set.length <= MOST_LITERALS));
}

function joined(starts: Literals, ends: Literals): Literals | null {
  if (starts.length * ends.length > MOST_SPELLINGS) return null;
  return [...new Set(starts.flatMap((start) => ends.map((end) => start + end)))];
}

/** What must follow where a positive lookahead stands. */
function spellingsBehind(element: AST.Element): Literals | null {
  if (element.type !== 'Assertion' || element.kind !== 'lookahead' || element.negate) return null;
  const spellings = union(element.alternatives.map(spellingsOfAlternative));
  return spellings === null || spellings.includes('') ? null : spellings;
}

/** One turn of what comes at least once, where its spellings are few. */
function repeatedSpellings(element: AST.Element): Literals | null {
  if (element.type !== 'Quantifier' || element.min === 0) return null;
  const spellings = spellingsOf(element.element);
  return spellings === null || spellings.includes('') ? null : spellings;
}

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

/** Everything that an element can match, where that is little; null otherwise. */
function spellingsOf(element: AST.Element): readonly string[] | null {
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

function union(sets: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const spelling of set) all.add(spelling);
  }
  return all.size > MOST_SPELLINGS ? null : [...all];
}
