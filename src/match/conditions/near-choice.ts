/** Which matches of the other parts of `near` go with the one that ends last. */
import { overlaps, type Span } from '../../domain/span.js';

export interface Candidate {
  readonly part: number;
  readonly spans: readonly Span[];
  readonly hull: Span;
}

export type IsNear = (first: Candidate, second: Candidate) => boolean;

/** Of two parts, as most have: what `choose` does of any number. */
export function chooseOther(
  last: Candidate,
  latest: readonly (readonly Candidate[])[],
  ordered: boolean,
  isNear: IsNear,
): readonly Candidate[] | null {
  if (ordered && last.part !== 1) return null;
  const others = latest[1 - last.part] as readonly Candidate[];
  for (let at = others.length - 1; at >= 0; at--) {
    const other = others[at] as Candidate;
    if (overlaps(last.hull, other.hull)) continue;
    const isBefore = other.hull.start < last.hull.start;
    if (ordered && !isBefore) continue;
    const [first, second] = isBefore ? [other, last] : [last, other];
    if (isNear(first, second)) return [first, second];
  }
  return null;
}

export function choose(
  last: Candidate,
  latest: readonly (readonly Candidate[])[],
  ordered: boolean,
  isClose: (chosen: readonly Candidate[]) => boolean,
): Candidate[] | null {
  if (ordered && last.part !== latest.length - 1) return null;
  const parts = latest.map((_, part) => part).filter((part) => part !== last.part);
  const extend = (chosen: readonly Candidate[], at: number): Candidate[] | null => {
    const part = parts[at];
    if (part === undefined) {
      const inOrder = [...chosen].sort((a, b) => a.hull.start - b.hull.start);
      if (ordered && inOrder.some((one, index) => one.part !== index)) return null;
      return isClose(inOrder) ? inOrder : null;
    }
    for (const candidate of [...(latest[part] ?? [])].reverse()) {
      if (chosen.some((one) => overlaps(one.hull, candidate.hull))) continue;
      const complete = extend([...chosen, candidate], at + 1);
      if (complete !== null) return complete;
    }
    return null;
  };
  return extend([last], 0);
}
