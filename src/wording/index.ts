/** How the wording of a text weighs by what labelled postings taught: points, and the stretches that weighed most. */

import { charactersOf, scaleOf, wordingTextOf } from '../domain/ngrams.js';
import { toTenths } from '../domain/points.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';
import type { Weighed, Wording, WordingModel } from '../domain/wording.js';
import { createFinder, type Known } from './known.js';
import { compileWording } from './model.js';
import { paragraphsOf } from './paragraphs.js';
import { stretchesOf } from './stretches.js';

export type ReadWording = (text: NormalizedText) => Wording;

/** Fewer points need no evidence. */
const LEAST_SHOWN = 2;

export function createWording(model: WordingModel): ReadWording {
  const compiled = compileWording(model);
  const find = createFinder(compiled.table);
  const weigh = (folded: string, at: number, text: NormalizedText): Weighed => {
    const characters = charactersOf(folded);
    const known = find(characters);
    const scale = scaleOf(text.isTranslated ? Math.max(characters.length, inJapanese(text)) : characters.length);
    const { bias, share, most, ordinary, weights } = compiled;
    const sum = known.reduce((total, { index }) => total + (weights[index] as number), 0);
    const logit = bias + sum * scale;
    const points = toTenths(Math.max(-most, Math.min(most, 10 * share * logit)) - ordinary);
    if (Math.abs(points) < LEAST_SHOWN) return { points, stretches: [] };
    const perCharacter = sharedOut(known, weights, characters.length);
    const placeOf = (character: number): number => at + (characters.starts[character] ?? 0);
    const stretches = stretchesOf(perCharacter, Math.sign(points)).map(({ start, end, weight }) => ({
      ...toOriginal(text.squeezed, { start: placeOf(start), end: placeOf(end) }),
      points: toTenths(10 * share * weight * scale),
    }));
    return { points, stretches };
  };
  return (text) => {
    const folded = wordingTextOf(text);
    return {
      ...weigh(folded, 0, text),
      paragraphs: () =>
        paragraphsOf(folded).map((span) => ({
          ...weigh(folded.slice(span.start, span.end), span.start, text),
          ...toOriginal(text.squeezed, span),
        })),
    };
  };
}

/** About as long as the whole of a text in Latin letters is in Japanese: what was not understood of it says nothing, and is not nothing. */
const inJapanese = ({ plain }: NormalizedText): number => Math.floor(plain.text.length / LETTERS_A_CHARACTER);
const LETTERS_A_CHARACTER = 3;

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
