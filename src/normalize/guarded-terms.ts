/** Guarded terms, laid out so that few have to be tried at any place of a text. */
import { foldKana } from '../domain/fold.js';
import { MASK, openRoles, pairOf, type Roles, type RolesPlan, rolesPlan, SEPARATOR, SEPARATORS } from './roles.js';

/** All spellings are folded to hiragana. */
export interface Letter {
  readonly folded: number;
  /** What is drawn instead; may be longer than a letter (耳又). */
  readonly drawn: readonly string[];
}

export interface GuardedTerm {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly maybeMasked: boolean;
  /** Of two terms of one length, the lower wins. */
  readonly rank: number;
}

/** Ranks of terms. */
type ByCode = ReadonlyMap<number, readonly number[]>;

interface Places {
  /** By the first code unit of their first letter as it is spelled or drawn. */
  readonly byFirst: ByCode;
  /** The same by the first two code units (`pairOf`) of an occurrence without a mask or separator behind its first letter. */
  readonly byPair: ByCode;
  /** Those whose first letter may be masked, by the first code unit of their second. */
  readonly bySecond: ByCode;
  /** Those that may begin with so many masks. */
  readonly byMasks: readonly (readonly number[])[];
}

/** Can be kept. */
export interface GuardedPlan extends Places {
  /** By rank. */
  readonly phrases: readonly string[];
  readonly letters: ReadonlyMap<string, Letter>;
  readonly roles: RolesPlan;
}

export interface GuardedTerms extends Places {
  /** By rank. */
  readonly terms: readonly GuardedTerm[];
  readonly roles: Roles;
  /** By the number of hidden letters and the code unit behind them (`pairOf`): filled as texts ask. */
  readonly hiddenBefore: Map<number, readonly number[]>;
}

/** One letter in so many may be masked; shorter terms could be anything, and so could a few kana (う○こ is no うけこ). */
export const LEAST_MASKED = 3;
const FEW_KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc]{1,4}$/;

/** Code units that may stand for another letter: no text without any holds a term spelled otherwise. */
export const triggers = (lookAlikes: ReadonlyMap<string, readonly string[]>, masks: readonly string[]): Set<number> =>
  new Set(
    [...masks, ...[...lookAlikes.values()].flat(), ...SEPARATORS]
      .map((spelling) => spelling.charCodeAt(0))
      .filter((code) => code < 0xd800 || code > 0xdfff),
  );

export function guardedTerms(
  unsorted: readonly string[],
  lookAlikes: ReadonlyMap<string, readonly string[]>,
  masks: readonly string[],
): GuardedPlan {
  const phrases = [...new Set(unsorted)].sort();
  const all = new Set(phrases.join('').split(''));
  const letters = new Map(Array.from(all, (letter) => [letter, letterOf(letter, lookAlikes)]));
  const terms = termsOf(phrases, letters);
  const masked = terms.filter((term) => term.maybeMasked);
  const byFirst = byLetter(terms, 0);
  const byPair = groupBy(terms, pairsOf);
  return {
    phrases,
    letters,
    byFirst,
    byPair,
    bySecond: byLetter(masked, 1),
    byMasks: byMasks(masked, new Set(masks)),
    roles: rolesPlan({ firsts: byFirst.keys(), pairs: byPair.keys(), ...continuations(terms), masks }),
  };
}

export const openGuardedTerms = ({ phrases, letters, roles, ...places }: GuardedPlan): GuardedTerms => ({
  ...places,
  terms: termsOf(phrases, letters),
  roles: openRoles(roles),
  hiddenBefore: new Map(),
});

const termsOf = (phrases: readonly string[], letters: ReadonlyMap<string, Letter>): GuardedTerm[] =>
  phrases.map((text, rank) => ({
    text,
    letters: text.split('').map((letter) => letters.get(letter) as Letter),
    maybeMasked: text.length >= LEAST_MASKED && !FEW_KANA.test(text),
    rank,
  }));

/** A text, and what `foldKana` makes of it: a dash can't be read without what stands before it, however far back. */
export interface Read {
  readonly text: string;
  readonly folded: string;
}

/** 0 behind the end. */
export const unitAt = ({ folded }: Read, at: number): number => (at < folded.length ? folded.charCodeAt(at) : 0);

/** The ranks of terms that may begin at a place of a text. */
export function candidatesAt(read: Read, at: number, terms: GuardedTerms): readonly number[] {
  const { roleOf, mayHideFirst } = terms.roles;
  const first = terms.byFirst.get(unitAt(read, at));
  if (!mayHideFirst(read.text, at)) return first === undefined ? NONE : firstSpelled(first, read, at, terms);
  const second = unitAt(read, at + 1);
  const role = roleOf(second);
  return [
    ...(first ?? NONE),
    ...(terms.bySecond.get(second) ?? []),
    ...((role & SEPARATOR) !== 0 ? (terms.bySecond.get(unitAt(read, at + 2)) ?? []) : []),
    ...((role & MASK) !== 0 ? allHidden(read, at, terms) : []),
  ];
}

const NONE: readonly number[] = [];

/** Most places where a term could begin go on otherwise: two characters tell. */
function firstSpelled(first: readonly number[], read: Read, at: number, { roles, byPair }: GuardedTerms) {
  const second = unitAt(read, at + 1);
  if ((roles.roleOf(second) & (MASK | SEPARATOR)) !== 0) return first;
  return byPair.get(pairOf(unitAt(read, at), second)) ?? NONE;
}

/** Letters hidden from a place on, as many as matter. The last mask before a letter may be a separator instead (ね○ト). */
function allHidden(read: Read, at: number, terms: GuardedTerms): readonly number[] {
  const { byMasks, roles } = terms;
  const roleAt = (place: number): number => roles.roleOf(unitAt(read, place));
  let end = at;
  while (end - at < byMasks.length && (roleAt(end) & MASK) !== 0) end += 1;
  const isSeparator = (roleAt(end - 1) & SEPARATOR) !== 0 && (roleAt(end) & MASK) === 0;
  const hidden = end - at - (isSeparator ? 1 : 0);
  if ((roleAt(end) & (MASK | SEPARATOR)) !== 0) return byMasks[hidden] ?? NONE;
  return goingOnWith(unitAt(read, end), hidden, end - at, terms);
}

/** Of terms with so many hidden letters, those that end before what stands behind the masks, or are written with it. */
function goingOnWith(unit: number, hidden: number, masks: number, terms: GuardedTerms): readonly number[] {
  const key = pairOf(hidden, unit);
  const known = terms.hiddenBefore.get(key);
  if (known !== undefined) return known;
  const letter = String.fromCharCode(unit);
  const found = (terms.byMasks[hidden] ?? NONE).filter((rank) => {
    const { letters } = terms.terms[rank] as GuardedTerm;
    return (
      letters.length <= masks ||
      letters.some(({ folded, drawn }) => folded === unit || drawn.some((one) => one.includes(letter)))
    );
  });
  if (terms.hiddenBefore.size >= MOST_KEPT) terms.hiddenBefore.clear();
  terms.hiddenBefore.set(key, found);
  return found;
}

/** Letters behind masks, of which what can be meant is kept: a text can hold any. */
const MOST_KEPT = 1_000;

const letterOf = (letter: string, lookAlikes: ReadonlyMap<string, readonly string[]>): Letter => ({
  folded: foldKana(letter).charCodeAt(0),
  drawn: (lookAlikes.get(letter) ?? []).map(foldKana),
});

const byLetter = (terms: readonly GuardedTerm[], index: number): Map<number, number[]> =>
  groupBy(terms, (term) => spellingsOf(term, index).map((spelling) => spelling.charCodeAt(0)));

const pairsOf = (term: GuardedTerm): number[] =>
  spellingsOf(term, 0).flatMap((first) =>
    spellingsOf(term, 1).map((second) => pairOf(first.charCodeAt(0), (first + second).charCodeAt(1))),
  );

/** How occurrences go on behind their first code unit, of those that are not spelled as usual: an ordinary 口座 is none. */
function continuations(terms: readonly GuardedTerm[]) {
  const followers = new Set<number>();
  const lasts = new Set<number>();
  for (const term of terms) {
    const [firsts, seconds, thirds] = [0, 1, 2].map((index) => spellingsOf(term, index)) as [
      string[],
      string[],
      string[],
    ];
    const isFirstDrawn = firsts.some((first, at) => at > 0 && first.length === 1);
    const behindFirst = seconds.flatMap((second, at) => {
      if (term.letters.length > 2 || second.length > 1)
        return thirds.length > 0 ? thirds.map((third) => second + third) : [second];
      return at > 0 || isFirstDrawn ? [second] : [];
    });
    for (const rest of behindFirst) note(rest);
    for (const first of firsts) if (first.length > 1) for (const second of seconds) note(first.slice(1) + second);
  }
  function note(rest: string): void {
    if (rest.length > 1) followers.add(pairOf(rest.charCodeAt(0), rest.charCodeAt(1)));
    else lasts.add(rest.charCodeAt(0));
  }
  return { followers, lasts };
}

function spellingsOf({ letters }: GuardedTerm, index: number): string[] {
  const letter = letters[index];
  return letter === undefined ? [] : [String.fromCharCode(letter.folded), ...letter.drawn];
}

function groupBy(terms: readonly GuardedTerm[], keysOf: (term: GuardedTerm) => number[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [term.rank]);
      else list.push(term.rank);
    }
  }
  return map;
}

/** A mask may also be drawn for a letter (○ for 口), and then hides nothing. */
function byMasks(terms: readonly GuardedTerm[], masks: ReadonlySet<string>): number[][] {
  const most = ({ text, letters }: GuardedTerm): number =>
    Math.floor(text.length / LEAST_MASKED) +
    letters.filter(({ drawn }) => drawn.some((spelling) => masks.has(spelling.charAt(0)))).length;
  const longest = Math.max(0, ...terms.map(most));
  return Array.from({ length: longest + 1 }, (_, count) =>
    terms.filter((term) => most(term) >= count).map(({ rank }) => rank),
  );
}
