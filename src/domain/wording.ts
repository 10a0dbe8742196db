import type { Span } from './span.js';

/**
 * How the wording of a text weighs by what labelled postings taught. Honest paragraphs around an offer don't wash it: one that shows
 * any of the `telling` stretches of the original speaks for the text if it weighs more than the whole.
 */
export type Wording = (telling: readonly Span[]) => Weighed;

export interface Weighed {
  /** log-odds × 10, one decimal. */
  readonly points: number;
  /** Stretches of the original by falling weight, each with its own points; the rest of `points` is spread thin. Looked for when asked: it costs as much as the points. */
  readonly stretches: () => readonly (Span & { readonly points: number })[];
}

/** Learned weights of n-grams, as `rules/wording.json` holds them: data that people can read and compare. */
export interface WordingModel {
  /** logit = bias + Σ weight / √(n-grams of the text, at least 30), over the different n-grams found; points = logit × 10 × share, within ± most, less `ordinary`. */
  readonly bias: number;
  readonly share: number;
  /** Most points either way. */
  readonly most: number;
  /** What the wording of an ordinary text comes to, in points: it is taken off, so that such a text gets about 0. */
  readonly ordinary: number;
  /** n-gram → weight × 1000, in the order of code units. */
  readonly weights: ReadonlyMap<string, number>;
}
