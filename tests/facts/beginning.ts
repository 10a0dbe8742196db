/** With which code units a match of a pattern can begin: strings that are as long as the pattern says what stands there, within reason. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

const DEPTH = 5;
/** Where character classes would make more of one beginning, it is cut before them. */
const MOST = 200;
/** Larger classes are not told apart at all. */
const LARGE = 400;

/** None goes on another. A pattern that may match nothing has the empty one. */
export const beginningsOf = (source: RegExp | readonly string[]): string[] =>
  shortest(source instanceof RegExp ? beginningsOfPattern(source) : source.map((word) => word.slice(0, DEPTH)));

function beginningsOfPattern({ source, flags }: RegExp): string[] {
  const unicode = flags.includes('u');
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode });
  return flat(pattern.alternatives).flatMap(({ elements }) => {
    const reading: Reading = { closed: new Set(), flags: unicode ? 'u' : '' };
    return [...afterAll(elements, new Map([['', 1]]), reading).keys(), ...reading.closed];
  });
}

interface Reading {
  /** Beginnings behind which anything may stand. */
  readonly closed: Set<string>;
  readonly flags: string;
}

/** Alternatives that are nothing but a group are those of the group. */
const flat = (alternatives: readonly AST.Alternative[]): readonly AST.Alternative[] =>
  alternatives.flatMap((alternative) => {
    const [only, ...others] = alternative.elements;
    const isGroup = others.length === 0 && (only?.type === 'Group' || only?.type === 'CapturingGroup');
    return isGroup ? flat(only.alternatives) : [alternative];
  });

function shortest(beginnings: readonly string[]): string[] {
  const all = new Set(beginnings);
  const goesOn = (one: string): boolean => {
    for (let length = 0; length < one.length; length++) if (all.has(one.slice(0, length))) return true;
    return false;
  };
  return [...all].filter((one) => !goesOn(one)).sort();
}

/** Beginnings that the elements read so far can have, and that what follows goes on; each with how many like it classes have made. */
type Open = ReadonlyMap<string, number>;

const afterAny = (alternatives: readonly AST.Alternative[], open: Open, reading: Reading): Open =>
  new Map(alternatives.flatMap(({ elements }) => [...afterAll(elements, open, reading)]));

const afterAll = (elements: readonly AST.Element[], open: Open, reading: Reading): Open =>
  elements.reduce((before, element) => after(element, before, reading), open);

function after(element: AST.Element, open: Open, reading: Reading): Open {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return afterAny(element.alternatives, open, reading);
    case 'Quantifier':
      return afterSome(element, open, reading);
    case 'Assertion':
      return open;
    case 'Character':
      return afterCharacters([String.fromCodePoint(element.value)], open, reading);
    case 'CharacterSet':
    case 'CharacterClass':
      return afterCharacters(charactersOf(element.raw, reading.flags), open, reading);
    default:
      throw new Error(`${element.raw} is not read`);
  }
}

function afterSome({ element, min, max }: AST.Quantifier, open: Open, reading: Reading): Open {
  const all = new Map(min === 0 ? open : []);
  let now = open;
  for (let times = 1; times <= Math.min(max, min + DEPTH); times++) {
    now = after(element, now, reading);
    if (times >= min) for (const [one, ways] of now) all.set(one, ways);
  }
  return all;
}

function afterCharacters(characters: readonly string[], open: Open, { closed }: Reading): Open {
  const behind = new Map<string, number>();
  for (const [one, before] of open) {
    const ways = before * characters.length;
    if (one === '' && characters.length > LARGE) throw new Error('a pattern must begin with something definite');
    if (one.length >= DEPTH || (ways > MOST && one !== '')) closed.add(one);
    else for (const character of characters) behind.set((one + character).slice(0, DEPTH), ways);
  }
  return behind;
}

const known = new Map<string, readonly string[]>();

function charactersOf(raw: string, flags: string): readonly string[] {
  const key = `${flags}/${raw}`;
  const found = known.get(key) ?? charactersMatching(new RegExp(`^${raw}$`, `${flags}s`), flags);
  known.set(key, found);
  return found;
}

function charactersMatching(pattern: RegExp, flags: string): string[] {
  const last = flags === 'u' ? 0x10ffff : 0xffff;
  const found: string[] = [];
  for (let code = 0; code <= last; code++) {
    const character = String.fromCodePoint(code);
    if (pattern.test(character)) found.push(character);
    // More are never told apart.
    if (found.length > LARGE) break;
  }
  return found;
}
