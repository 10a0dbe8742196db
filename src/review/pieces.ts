/** A text cut where evidence begins or ends, so that each piece is marked by what covers it. */
import type { Span } from '../domain/span.js';

export interface MarkedSpan extends Span {
  /** Which signal it belongs to. */
  readonly signal: number;
  readonly points: number;
  /** Of learned wording, which covers much and says little of each word: rules come first. */
  readonly isWording: boolean;
}

export interface Piece extends Span {
  /** Signals that cover it: rules before wording, then what weighs most. */
  readonly signals: readonly number[];
  /** Of the one that comes first. */
  readonly points: number;
  readonly isWording: boolean;
  readonly isHit: boolean;
}

/** The pieces tile the text. `spans` may lie in any order, and over each other. */
export function piecesOf(length: number, spans: readonly MarkedSpan[], hits: readonly Span[]): Piece[] {
  const inside = spans.filter(({ start, end }) => start < end && start >= 0 && end <= length);
  const found = hits.filter(({ start, end }) => start < end && end <= length);
  const cuts = new Set([0, length, ...[...inside, ...found].flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  const starting = groupBy(inside, ({ start }) => start);
  let open: MarkedSpan[] = [];
  let hit = 0;
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] as number;
    open = [...open.filter((span) => span.end > start), ...(starting.get(start) ?? [])];
    while (hit < found.length && (found[hit] as Span).end <= start) hit += 1;
    const heaviest = [...open].sort(
      (a, b) => Number(a.isWording) - Number(b.isWording) || Math.abs(b.points) - Math.abs(a.points),
    );
    return {
      start,
      end,
      signals: [...new Set(heaviest.map(({ signal }) => signal))],
      points: heaviest[0]?.points ?? 0,
      isWording: heaviest[0]?.isWording === true,
      isHit: ((found[hit] as Span | undefined)?.start ?? Number.POSITIVE_INFINITY) <= start,
    };
  });
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => number): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
