/** What the wording of a text says of each crime, by what labelled postings taught. */
import { CRIME_WEIGHT_UNIT, type CrimeLogits, type CrimeModel } from '../domain/crime-shares.js';
import { charactersOf, leastLengthOf, scaleOf, wordingTextOf } from '../domain/ngrams.js';
import type { NormalizedText } from '../domain/text.js';
import { createFinder, type FindKnown } from './known.js';
import { buildNgramTable } from './table.js';

export type ReadCrimes = (text: NormalizedText) => CrimeLogits;

/** The table is built when the first text asks for it: most texts never do. */
export function createCrimeReader({ crimes, biases, ngrams, weights }: CrimeModel): ReadCrimes {
  let find: FindKnown | null = null;
  return (text) => {
    find ??= createFinder(buildNgramTable(ngrams));
    const characters = charactersOf(wordingTextOf(text));
    const known = find(characters);
    const scale = scaleOf(Math.max(characters.length, leastLengthOf(text))) / CRIME_WEIGHT_UNIT;
    return new Map(
      crimes.map((crime, at) => {
        const sum = known.reduce((total, { index }) => total + (weights[index * crimes.length + at] as number), 0);
        return [crime, (biases[at] as number) + sum * scale];
      }),
    );
  };
}
