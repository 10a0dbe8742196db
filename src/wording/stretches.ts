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
export function stretchesOf(weights: ArrayLike<number>, length: number, sign: number): Stretch[] {
  const heaviest: Stretch[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at < length; at++) {
    if ((weights[at] as number) * sign > 0) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (start >= 0 && at - end >= BRIDGE) {
      if (end - start >= SHORTEST) keep(heaviest, { start, end, weight: sumOf(weights, start, end) });
      start = -1;
    }
  }
  if (start >= 0 && end - start >= SHORTEST) keep(heaviest, { start, end, weight: sumOf(weights, start, end) });
  return heaviest;
}

/** Of two that weigh the same the first comes first. */
function keep(heaviest: Stretch[], stretch: Stretch): void {
  const weight = Math.abs(stretch.weight);
  let place = heaviest.length;
  while (place > 0 && Math.abs((heaviest[place - 1] as Stretch).weight) < weight) place -= 1;
  if (place === MOST) return;
  if (heaviest.length === MOST) heaviest.pop();
  heaviest.splice(place, 0, stretch);
}

function sumOf(weights: ArrayLike<number>, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += weights[at] as number;
  return sum;
}
