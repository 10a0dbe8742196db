/** What a target is free to choose, chosen by the input itself: the same input is always tried in the same ways. */

/** A stream of whole numbers below a limit (xorshift, Marsaglia 2003; seeded by FNV-1a; both public domain). */
export type Choose = (below: number) => number;

export function choicesFor(input: string): Choose {
  let state = 0x811c9dc5;
  for (let at = 0; at < input.length; at++) state = Math.imul(state ^ input.charCodeAt(at), 0x01000193);
  state |= 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export const oneOf = <T>(choose: Choose, all: readonly T[]): T => all[choose(all.length)] as T;
