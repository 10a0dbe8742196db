/** Patterns that are tried at one place of a text; the code unit there tells most of them apart before any is run. */
import { once } from '../domain/once.js';
import { FIRST_UNITS } from './beginnings.js';

export interface Sticky {
  readonly name: string;
  /** With flag y; never matches the empty string. */
  readonly pattern: () => RegExp;
  readonly bit: number;
}

const ALL: Sticky[] = [];
const NAMES = Object.keys(FIRST_UNITS);

/** Every one that was defined, for those who check what `FIRST_UNITS` says of them. */
export const stickies = (): readonly Sticky[] => ALL;

/** At most 32 of them. */
export function sticky(name: string, make: () => RegExp): Sticky {
  const at = NAMES.indexOf(name);
  const one = { name, pattern: once(make), bit: at < 0 ? 0 : 1 << at };
  ALL.push(one);
  return one;
}

/** By code unit, the bits of those that can begin with it. */
const beginners = once(() => {
  const bits = new Int32Array(0x10000);
  for (const [at, units] of Object.values(FIRST_UNITS).entries())
    for (let i = 0; i < units.length; i++) {
      const unit = units.charCodeAt(i);
      bits[unit] = (bits[unit] as number) | (1 << at);
    }
  return bits;
});

/** The bits of those that may match at a place. */
export const bitsAt = (text: string, at: number): number =>
  at < text.length ? (beginners()[text.charCodeAt(at)] as number) : 0;

/** Where the match ends that begins at a place; -1 where there is none. */
export function endOf({ pattern, bit }: Sticky, text: string, at: number): number {
  if ((bitsAt(text, at) & bit) === 0) return -1;
  const made = pattern();
  made.lastIndex = at;
  return made.test(text) ? made.lastIndex : -1;
}

export const isAt = (one: Sticky, text: string, at: number): boolean => endOf(one, text, at) >= 0;
