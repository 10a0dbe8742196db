/** Which letters of one text stand in all its copies, and what the copies have between them. */
import diff from 'fast-diff';

/** One copy laid beside the text. */
export interface Aligned {
  readonly copy: string;
  /** By code unit of the text: where the copy has it; -1 where it lacks it. */
  readonly at: Int32Array;
}

export function align(text: string, copy: string): Aligned {
  const at = new Int32Array(text.length).fill(-1);
  let here = 0;
  let there = 0;
  for (const [operation, { length }] of diff(inUnits(text), inUnits(copy))) {
    if (operation === diff.EQUAL) for (let nth = 0; nth < length; nth++) at[here + nth] = there + nth;
    if (operation !== diff.INSERT) here += length;
    if (operation !== diff.DELETE) there += length;
  }
  for (let unit = 0; unit < text.length; unit++) if (isSurrogate(text, unit)) keepTogether(at, text, unit);
  return { copy, at };
}

const SURROGATES = /[\ud800-\udfff]/g;
/** From surrogates to private use. */
const SHIFT = 0x800;

/** fast-diff looks after surrogate pairs, and never ends where two texts differ in halves of some; so it is given letters that are none. */
const inUnits = (text: string): string =>
  text.replace(SURROGATES, (unit) => String.fromCharCode(unit.charCodeAt(0) + SHIFT));

const isSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdfff;
};

/** Both halves of a pair stand in the copy as a pair, or neither does. */
function keepTogether(at: Int32Array, text: string, unit: number): void {
  const isHigh = (text.codePointAt(unit) ?? 0) > 0xffff;
  const isLow = unit > 0 && (text.codePointAt(unit - 1) ?? 0) > 0xffff;
  const other = isHigh ? unit + 1 : unit - 1;
  const step = isHigh ? 1 : -1;
  if (!(isHigh || isLow) || (at[unit] as number) < 0 || at[other] !== (at[unit] as number) + step) {
    at[unit] = -1;
    if (isHigh || isLow) at[other] = -1;
  }
}

/** A stretch of the text that all copies have, in one piece. */
export interface Fixed {
  readonly start: number;
  readonly end: number;
}

/** Shorter ones between two slots agree by chance (渋谷駅, 新宿駅). */
const LEAST_FIXED = 3;

/** Rising, and apart from each other in the text or in a copy. */
export function fixedStretches(text: string, copies: readonly Aligned[]): Fixed[] {
  const stretches: Fixed[] = [];
  let start = -1;
  const close = (end: number): void => {
    const whole = start < 0 ? null : ofWholeWords({ start, end }, text, copies);
    const isAtEdge = start === 0 || end === text.length;
    if (whole !== null && whole.end - whole.start >= (isAtEdge ? 1 : LEAST_FIXED)) stretches.push(whole);
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    if (!copies.every((copy) => (copy.at[at] as number) >= 0)) close(at);
    else if (start < 0) start = at;
    else if (copies.some((copy) => copy.at[at] !== (copy.at[at - 1] as number) + 1)) {
      close(at);
      start = at;
    }
  }
  close(text.length);
  return stretches;
}

const WORD = /[\w,.]/;
const isWord = (text: string, at: number): boolean => WORD.test(text.charAt(at));

/** Numbers and handles are in a slot as a whole, though two may begin or end alike. */
function ofWholeWords({ start, end }: Fixed, text: string, copies: readonly Aligned[]): Fixed {
  const goesOn = (at: number, step: number): boolean =>
    copies.some((aligned) => isWord(aligned.copy, (aligned.at[at] as number) + step));
  let from = start;
  if (goesOn(start, -1)) while (from < end && isWord(text, from)) from += 1;
  let to = end;
  if (to > from && goesOn(end - 1, 1)) while (to > from && isWord(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

/** What stands in each gap of a copy: before the first fixed stretch, between two, behind the last. Half a surrogate pair stays with its other half. */
export const gapsOf = (fixed: readonly Fixed[], { at, copy }: Aligned): Fixed[] =>
  Array.from({ length: fixed.length + 1 }, (_, nth) => {
    const before = fixed[nth - 1];
    const after = fixed[nth];
    return {
      start: before === undefined ? 0 : (at[before.end - 1] as number) + 1,
      end: after === undefined ? copy.length : (at[after.start] as number),
    };
  });
