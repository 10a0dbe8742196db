/** What single code units may be for guarded terms: most places of a text are told by one of them, and nearly all others by two. */

/** The first of a term, as it is spelled or drawn. */
export const FIRST = 1;
export const MASK = 2;
export const SEPARATOR = 4;
/** A first letter is only masked by a circle; others begin or end something (空いてる?バイト, ★案件), and so does a circle without a letter before it. */
const CIRCLE = 8;

export const SEPARATORS: readonly string[] = [...'・･./|｜_-‐~〜*×☆★♪●○\'"°'];
const CIRCLES = [...'〇○◯●'];
const ZERO = '〇'.charCodeAt(0);
const LETTER = /[\p{L}\p{N}]/u;

export interface Roles {
  readonly roleOf: (code: number) => number;
  /** Whether the mask at a place, if it is one, may hide the first letter of a term. */
  readonly mayHideFirst: (text: Uint16Array, at: number) => boolean;
  /** false for nearly all places where no term starts. */
  readonly mayStart: (text: Uint16Array, at: number) => boolean;
}

export interface RoleSources {
  readonly firsts: Iterable<number>;
  readonly pairs: Iterable<number>;
  readonly masks: readonly string[];
}

/** Two code units as one number. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

export function createRoles({ firsts, pairs, masks }: RoleSources): Roles {
  const roles = new Uint8Array(0x10000);
  const add = (code: number, role: number): void => {
    roles[code] = (roles[code] as number) | role;
  };
  for (const code of firsts) add(code, FIRST);
  for (const mask of masks) add(mask.charCodeAt(0), MASK);
  for (const separator of SEPARATORS) add(separator.charCodeAt(0), SEPARATOR);
  for (const circle of CIRCLES) if (masks.includes(circle)) add(circle.charCodeAt(0), CIRCLE);
  const isPair = new Uint8Array(PAIRS);
  for (const pair of pairs) isPair[hashOf(pair)] = 1;
  const mayHideFirst = (text: Uint16Array, at: number): boolean => {
    const code = text[at] as number;
    if (((roles[code] as number) & CIRCLE) === 0) return false;
    return code === ZERO || (at > 0 && LETTER.test(String.fromCharCode(text[at - 1] as number)));
  };
  return {
    roleOf: (code) => roles[code] as number,
    mayHideFirst,
    mayStart: (text, at) => {
      const role = roles[text[at] as number] as number;
      if ((role & (FIRST | CIRCLE)) === 0) return false;
      const second = text[at + 1] as number;
      const isTold = (role & FIRST) === 0 || ((roles[second] as number) & (MASK | SEPARATOR)) === 0;
      return !isTold || isPair[hashOf(pairOf(text[at] as number, second))] === 1 || mayHideFirst(text, at);
    },
  };
}

const PAIR_BITS = 14;
const PAIRS = 1 << PAIR_BITS;
const hashOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> (32 - PAIR_BITS);
