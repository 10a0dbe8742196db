/** Strings of which a match of a pattern must hold at least one: what one pass over the text can look for before the pattern is tried. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Sets larger than this cost more than they save. */
const MOST_LITERALS = 400;
/** Spellings of one stretch that are written out. */
const MOST_SPELLINGS = 48;
const LARGEST_CLASS = 12;

/** null when a match may hold none that is known. `source` is a valid pattern under flag u. */
export function necessaryLiterals(source: string): readonly string[] | null {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true });
  return ofAlternatives(pattern.alternatives);
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const all = new Set<string>();
  for (const alternative of alternatives) {
    const literals = ofAlternative(alternative);
    if (literals === null) return null;
    for (const literal of literals) all.add(literal);
  }
  return all.size > MOST_LITERALS ? null : [...all];
}

/** The best of what its parts need: stretches of fixed spelling, and groups. */
function ofAlternative({ elements }: AST.Alternative): readonly string[] | null {
  const candidates: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  const close = (): void => {
    if (run.every((spelling) => spelling !== '')) candidates.push(run);
    run = [''];
  };
  for (const element of elements) {
    const spellings = spellingsOf(element);
    const longer = spellings === null ? [] : run.flatMap((start) => spellings.map((end) => start + end));
    if (longer.length > 0 && longer.length <= MOST_SPELLINGS) {
      run = longer;
      continue;
    }
    close();
    const inner = ofElement(element);
    if (inner !== null) candidates.push(inner);
    if (spellings !== null && spellings.length <= MOST_SPELLINGS) run = spellings;
  }
  close();
  return candidates.reduce<readonly string[] | null>(
    (best, next) => (best === null || isBetter(next, best) ? next : best),
    null,
  );
}

const shortest = (literals: readonly string[]): number => Math.min(3, ...literals.map((literal) => literal.length));

/** Longer literals are rarer; of equally long ones fewer are. */
const isBetter = (a: readonly string[], b: readonly string[]): boolean =>
  shortest(a) > shortest(b) || (shortest(a) === shortest(b) && a.length < b.length);

function ofElement(element: AST.Element): readonly string[] | null {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return element.min > 0 ? ofElement(element.element) : null;
    default: {
      const spellings = spellingsOf(element);
      return spellings === null || spellings.includes('') ? null : spellings;
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
      return [''];
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
