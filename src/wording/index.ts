/** How the wording of a text weighs by what labelled postings taught: points, and the stretches that weighed most. */

import { type Characters, charactersOf, LONGEST_NGRAM, scaleOf, wordingTextOf } from '../domain/ngrams.js';
import { toTenths } from '../domain/points.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';
import type { Wording, WordingModel } from '../domain/wording.js';
import { type CompiledWording, compileWording } from './model.js';
import { stretchesOf } from './stretches.js';

export type ReadWording = (text: NormalizedText) => Wording;

/** Fewer points need no evidence. */
const LEAST_SHOWN = 2;

export function createWording(model: WordingModel): ReadWording {
  const compiled = compileWording(model);
  const seen = new Int32Array(compiled.table.size);
  let generation = 0;
  return (text) => {
    const characters = charactersOf(wordingTextOf(text));
    generation += 1;
    const known = knownNgrams(characters, compiled, seen, generation);
    const scale = scaleOf(characters.length);
    const { bias, share, most, ordinary, weights } = compiled;
    const sum = known.reduce((total, { index }) => total + (weights[index] as number), 0);
    const logit = bias + sum * scale;
    const points = toTenths(Math.max(-most, Math.min(most, 10 * share * logit)) - ordinary);
    if (Math.abs(points) < LEAST_SHOWN) return { points, stretches: [] };
    const perCharacter = sharedOut(known, weights, characters.length);
    const stretches = stretchesOf(perCharacter, Math.sign(points)).map(({ start, end, weight }) => ({
      ...toOriginal(text.squeezed, { start: characters.starts[start] ?? 0, end: characters.starts[end] ?? 0 }),
      points: toTenths(10 * share * weight * scale),
    }));
    return { points, stretches };
  };
}

/** An n-gram of `n` characters from `at` on. */
interface Known {
  readonly index: number;
  readonly at: number;
  readonly n: number;
}

/** The different n-grams of a text that have a weight, each at its first place. */
function knownNgrams(
  { codes, length }: Characters,
  { table }: CompiledWording,
  seen: Int32Array,
  generation: number,
): Known[] {
  const known: Known[] = [];
  for (let at = 0; at < length; at++) {
    const a = codes[at] as number;
    const b = at + 1 < length ? (codes[at + 1] as number) : 0;
    const c = at + 2 < length ? (codes[at + 2] as number) : 0;
    for (let n = 1; n <= LONGEST_NGRAM && at + n <= length; n++) {
      const index = table.find(a, n > 1 ? b : 0, n > 2 ? c : 0);
      if (index < 0 || seen[index] === generation) continue;
      seen[index] = generation;
      known.push({ index, at, n });
    }
  }
  return known;
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
