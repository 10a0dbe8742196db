/** What single code units may be for guarded terms: two of them tell nearly all places of a text where no term starts. */
import { DASHES, FIRST_KANA, foldedKana, isDash, LAST_KANA, LONG_SOUND } from '../domain/fold.js';

export const MASK = 1;
export const SEPARATOR = 2;
/** A first letter is only masked by a circle; others begin or end something (空いてる?バイト, ★案件), and so does a circle without a letter before it. */
const CIRCLE = 4;

export const SEPARATORS: readonly string[] = [...'・･./|｜_-‐~〜*×☆★♪●○\'"°'];
const CIRCLES = [...'〇○◯●'];
const ZERO = '〇'.charCodeAt(0);
const LETTER = /[\p{L}\p{N}]/u;

export interface Roles {
  readonly roleOf: (code: number) => number;
  /** Whether the mask at a place, if it is one, may hide the first letter of a term. */
  readonly mayHideFirst: (text: string, at: number) => boolean;
  /** The first place from `at` on where a term may start, by two code units; the text's length where there is none. */
  readonly nextStart: (text: string, at: number) => number;
}

/** Folded to hiragana. */
export interface RoleSources {
  readonly firsts: Iterable<number>;
  /** As `pairOf` gives them. */
  readonly pairs: Iterable<number>;
  /** The second and the third code unit of what is spelled otherwise without a mask or separator among the three. */
  readonly followers: Iterable<number>;
  /** What may come second without anything behind it. */
  readonly lasts: Iterable<number>;
  readonly masks: readonly string[];
}

/** Two code units as one number. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** By code unit what it may be and its class; by pair of classes, a bit each, whether a term may start so and whether it may go on so behind its first code unit. Can be kept. */
export interface RolesPlan {
  readonly roles: Uint8Array;
  readonly classes: Uint8Array;
  readonly starts: Int32Array;
  readonly followers: Int32Array;
}

export function rolesPlan({ firsts, pairs, followers, lasts, masks }: RoleSources): RolesPlan {
  const roles = new Uint8Array(0x10000);
  const add = (character: string, role: number): void => {
    roles[character.charCodeAt(0)] = (roles[character.charCodeAt(0)] as number) | role;
  };
  for (const mask of masks) add(mask, MASK);
  for (const separator of SEPARATORS) add(separator, SEPARATOR);
  const circles = CIRCLES.filter((circle) => masks.includes(circle));
  for (const circle of circles) add(circle, CIRCLE);
  const classes = createClasses();
  const starts = createPairs(classes);
  for (const pair of pairs) starts.add(pair >>> 16, pair & 0xffff);
  const others = [...masks, ...SEPARATORS].map((other) => other.charCodeAt(0));
  for (const first of firsts) for (const other of others) starts.add(first, other);
  for (const circle of circles) starts.addAllBehind(circle.charCodeAt(0));
  const behind = createPairs(classes);
  for (const pair of followers) behind.add(pair >>> 16, pair & 0xffff);
  for (const last of [...lasts, ...others]) behind.addAllBehind(last);
  for (const other of others) behind.addAllBefore(other);
  return { roles, classes: classes.table, starts: starts.bits, followers: behind.bits };
}

export function openRoles({ roles, classes, starts, followers }: RolesPlan): Roles {
  return {
    roleOf: (code) => roles[code] as number,
    mayHideFirst: (text, at) => {
      const code = text.charCodeAt(at);
      if (((roles[code] as number) & CIRCLE) === 0) return false;
      return code === ZERO || LETTER.test(text.charAt(at - 1));
    },
    nextStart: (text, from) => {
      const { length } = text;
      let first = from < length ? (classes[text.charCodeAt(from)] as number) : 0;
      for (let at = from + 1; at < length; at++) {
        const second = classes[text.charCodeAt(at)] as number;
        if (has(starts, first, second)) {
          const third = at + 1 < length ? (classes[text.charCodeAt(at + 1)] as number) : 0;
          if (has(followers, second, third)) return at - 1;
        }
        first = second;
      }
      return length;
    },
  };
}

function has(pairs: Int32Array, first: number, second: number): boolean {
  const pair = (first << 8) | second;
  return (((pairs[pair >> 5] as number) >>> (pair & 31)) & 1) === 1;
}

/** So many classes are told apart; code units beyond share the last. */
const CLASSES = 256;

/** Either kana is one class, and all dashes with the long sound that they may be. */
function createClasses() {
  const table = new Uint8Array(0x10000);
  const known = new Map<number, number>();
  const classOf = (folded: number): number => {
    const unit = isDash(folded) ? LONG_SOUND : folded;
    const klass = known.get(unit) ?? Math.min(known.size + 1, CLASSES - 1);
    if (!known.has(unit)) {
      known.set(unit, klass);
      for (const code of spellingsOf(unit)) table[code] = klass;
    }
    return klass;
  };
  return { table, classOf };
}

/** Pairs of code units as a bitmap over their classes. */
function createPairs({ classOf }: ReturnType<typeof createClasses>) {
  const bits = new Int32Array((CLASSES * CLASSES) >> 5);
  const set = (first: number, second: number): void => {
    const pair = (first << 8) | second;
    bits[pair >> 5] = (bits[pair >> 5] as number) | (1 << (pair & 31));
  };
  return {
    bits,
    add: (first: number, second: number): void => set(classOf(first), classOf(second)),
    addAllBehind: (first: number): void => {
      for (let second = 0; second < CLASSES; second++) set(classOf(first), second);
    },
    addAllBefore: (second: number): void => {
      for (let first = 0; first < CLASSES; first++) set(first, classOf(second));
    },
  };
}

function spellingsOf(unit: number): number[] {
  if (unit === LONG_SOUND) return [LONG_SOUND, ...DASHES];
  if (unit < FIRST_KANA || unit > LAST_KANA) return [unit];
  const kana: number[] = [];
  for (let code = FIRST_KANA; code <= LAST_KANA; code++) if (foldedKana(code) === unit) kana.push(code);
  return [unit, ...kana];
}
