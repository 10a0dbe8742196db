/** What the wording of a text says of each crime, by what labelled postings taught. */
import { CRIME_WEIGHT_UNIT, type CrimeLogits, type CrimeModel } from '../domain/crime-shares.js';
import { leastLengthOf, scaleOf } from '../domain/ngrams.js';
import type { NormalizedText } from '../domain/text.js';
import { type FindKnown, openNgramTable } from './known.js';
import { buildNgramTable, type NgramTableData } from './table.js';

export type ReadCrimes = (text: NormalizedText) => CrimeLogits;

/** A model laid out to be looked up: plain data, which can be cloned and kept. */
export interface CrimePlan extends Pick<CrimeModel, 'crimes' | 'biases' | 'weights'> {
  /** Values are rows of the weights, from 1 on. */
  readonly table: NgramTableData;
}

export const planCrimes = ({ crimes, biases, ngrams, weights }: CrimeModel): CrimePlan => ({
  crimes,
  biases,
  weights,
  table: buildNgramTable(
    ngrams,
    ngrams.map((_, index) => index + 1),
  ),
});

/** The table is built when the first text asks for it: most texts never do. */
export function createCrimeReader(model: CrimeModel): ReadCrimes {
  let read: ReadCrimes | null = null;
  return (text) => {
    read ??= openCrimes(planCrimes(model));
    return read(text);
  };
}

export function openCrimes({ crimes, biases, weights, table }: CrimePlan): ReadCrimes {
  let find: FindKnown | null = null;
  return (text) => {
    find ??= openNgramTable(table);
    const { letters, count, values } = find(text.squeezed.text, 0, text.squeezed.text.length);
    const scale = scaleOf(Math.max(letters.length, leastLengthOf(text))) / CRIME_WEIGHT_UNIT;
    return new Map(
      crimes.map((crime, at) => {
        let sum = 0;
        for (let known = 0; known < count; known++)
          sum += weights[((values[known] as number) - 1) * crimes.length + at] as number;
        return [crime, (biases[at] as number) + sum * scale];
      }),
    );
  };
}
