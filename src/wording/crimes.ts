/** What the wording of a text says of each crime, by what labelled postings taught. */
import { CRIME_WEIGHT_UNIT, type CrimeLogits, type CrimeModel } from '../domain/crime-shares.js';
import { leastLengthOf, scaleOf } from '../domain/ngrams.js';
import type { NormalizedText } from '../domain/text.js';
import { type FindKnown, type Known, openNgramTable } from './known.js';
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
    const known = find(text.squeezed.text, 0, text.squeezed.text.length);
    const scale = scaleOf(Math.max(known.letters.length, leastLengthOf(text))) / CRIME_WEIGHT_UNIT;
    const sums = sumsOf(known, weights, crimes.length);
    return new Map(crimes.map((crime, at) => [crime, (biases[at] as number) + (sums[at] as number) * scale]));
  };
}

/** Of each column the weights of the known rows. */
function sumsOf({ count, values }: Known, weights: Int8Array, columns: number): Int32Array {
  const sums = new Int32Array(columns);
  for (let known = 0; known < count; known++) {
    const row = ((values[known] as number) - 1) * columns;
    for (let at = 0; at < columns; at++) sums[at] = (sums[at] as number) + (weights[row + at] as number);
  }
  return sums;
}
