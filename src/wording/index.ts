/** How the wording of a text weighs by what labelled postings taught: points, and the stretches that weighed most. */
import { charactersOf, leastLengthOf, scaleOf, wordingTextOf } from '../domain/ngrams.js';
import { toTenths } from '../domain/points.js';
import type { Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';
import type { Weighed, Wording, WordingModel } from '../domain/wording.js';
import { createFinder, type Known } from './known.js';
import { compileWording } from './model.js';
import { tellingParagraphs } from './paragraphs.js';
import { stretchesOf } from './stretches.js';

export type ReadWording = (text: NormalizedText) => Wording;

/** Fewer points need no evidence. */
const LEAST_SHOWN = 2;

export function createWording(model: WordingModel): ReadWording {
  const compiled = compileWording(model);
  const find = createFinder(compiled.table);
  const weigh = (text: NormalizedText, worded: string, { start, end }: Span): Weighed => {
    const characters = charactersOf(worded.slice(start, end));
    const known = find(characters);
    const scale = scaleOf(Math.max(characters.length, leastLengthOf(text)));
    const { bias, share, most, ordinary, weights } = compiled;
    const sum = known.reduce((total, { index }) => total + (weights[index] as number), 0);
    const logit = bias + sum * scale;
    const points = toTenths(Math.max(-most, Math.min(most, 10 * share * logit)) - ordinary);
    if (Math.abs(points) < LEAST_SHOWN) return { points, stretches: [] };
    const perCharacter = sharedOut(known, weights, characters.length);
    const placeOf = (character: number): number => start + (characters.starts[character] ?? 0);
    const stretches = stretchesOf(perCharacter, Math.sign(points)).map((stretch) => ({
      ...toOriginal(text.squeezed, { start: placeOf(stretch.start), end: placeOf(stretch.end) }),
      points: toTenths(10 * share * stretch.weight * scale),
    }));
    return { points, stretches };
  };
  return (text) => {
    const worded = wordingTextOf(text);
    const whole = weigh(text, worded, { start: 0, end: worded.length });
    return (telling) =>
      tellingParagraphs(text, worded, telling)
        .map((paragraph) => weigh(text, worded, paragraph))
        .reduce((most, one) => (one.points > most.points ? one : most), whole);
  };
}

/** Each weight in equal parts to the characters of its n-gram. */
function sharedOut(known: readonly Known[], weights: Float64Array, length: number): Float64Array {
  const perCharacter = new Float64Array(length);
  for (const { index, at, n } of known) {
    const part = (weights[index] as number) / n;
    for (let covered = at; covered < at + n; covered++)
      perCharacter[covered] = (perCharacter[covered] as number) + part;
  }
  return perCharacter;
}
