/** Where phrases stand in the text at hand: numbers in one array that texts share, made spans only for those who ask. */
import { bySpan, type Span } from '../../domain/span.js';
import { type NormalizedText, toOriginal } from '../../domain/text.js';

export interface Places {
  readonly clear: () => void;
  /** In the order of their ends, the squeezed view after the plain one. */
  readonly add: (phrase: number, start: number, end: number, isSqueezed: boolean) => void;
  /** In the original, sorted, each place once. */
  readonly of: (phrase: number, text: NormalizedText) => readonly Span[];
  /** Those that are in the squeezed view alone. */
  readonly onlySqueezed: (phrase: number, text: NormalizedText) => readonly Span[];
}

/** Four numbers a place: its stretch of the view, which view, and the place of the same phrase before it. */
const PLACE = { start: 0, end: 1, isSqueezed: 2, before: 3, size: 4 } as const;
const NONE = -1;
const USUAL_LENGTH = 1024 * PLACE.size;
const NOWHERE: readonly Span[] = [];

export function createPlaces(phrases: number): Places {
  let places = new Int32Array(USUAL_LENGTH);
  let length = 0;
  const last = new Int32Array(phrases).fill(NONE);
  const found: number[] = [];
  const inView = (phrase: number, text: NormalizedText, isSqueezed: boolean): Span[] => {
    const view = isSqueezed ? text.squeezed : text.plain;
    const spans: Span[] = [];
    for (let at = last[phrase] as number; at !== NONE; at = places[at + PLACE.before] as number)
      if ((places[at + PLACE.isSqueezed] === 1) === isSqueezed)
        spans.push(
          toOriginal(view, { start: places[at + PLACE.start] as number, end: places[at + PLACE.end] as number }),
        );
    return spans.reverse();
  };
  /** The last place is of the squeezed view where any is. */
  const isAnySqueezed = (phrase: number): boolean => places[(last[phrase] as number) + PLACE.isSqueezed] === 1;
  return {
    clear: () => {
      for (const phrase of found) last[phrase] = NONE;
      found.length = 0;
      length = 0;
      if (places.length > USUAL_LENGTH) places = new Int32Array(USUAL_LENGTH);
    },
    add: (phrase, start, end, isSqueezed) => {
      if (length === places.length) places = longer(places);
      const before = last[phrase] as number;
      if (before === NONE) found.push(phrase);
      places[length + PLACE.start] = start;
      places[length + PLACE.end] = end;
      places[length + PLACE.isSqueezed] = isSqueezed ? 1 : 0;
      places[length + PLACE.before] = before;
      last[phrase] = length;
      length += PLACE.size;
    },
    of: (phrase, text) => {
      if (last[phrase] === NONE) return NOWHERE;
      const plain = inView(phrase, text, false);
      if (!isAnySqueezed(phrase)) return plain;
      const fresh = without(inView(phrase, text, true), plain);
      return fresh.length === 0 ? plain : [...plain, ...fresh].sort(bySpan);
    },
    onlySqueezed: (phrase, text) =>
      last[phrase] === NONE || !isAnySqueezed(phrase)
        ? NOWHERE
        : without(inView(phrase, text, true), inView(phrase, text, false)),
  };
}

function longer(places: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(places.length * 2);
  more.set(places);
  return more;
}

function without(spans: readonly Span[], known: readonly Span[]): Span[] {
  if (known.length === 0) return [...spans];
  const places = new Set(known.map((span) => `${span.start}-${span.end}`));
  return spans.filter((span) => !places.has(`${span.start}-${span.end}`));
}
