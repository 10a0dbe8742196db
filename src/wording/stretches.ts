/** Readable stretches of a text that weigh most. */

export interface Stretch {
  /** Characters, half-open. */
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const MOST = 3;
const SHORTEST = 2;
/** So many characters of the other sign are bridged. */
const BRIDGE = 1;

/** The heaviest runs of characters whose weights have `sign`, heaviest first. */
export function stretchesOf(weights: Float64Array, sign: number): Stretch[] {
  const stretches: Stretch[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0 && end - start >= SHORTEST) stretches.push({ start, end, weight: sumOf(weights, start, end) });
    start = -1;
  };
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight * sign > 0) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (start >= 0 && at - end >= BRIDGE) close();
  }
  close();
  return stretches.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start).slice(0, MOST);
}

function sumOf(weights: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += weights[at] as number;
  return sum;
}
