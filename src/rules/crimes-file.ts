/** `crimes.json` of a rule folder: learned weights that tell the crimes of flagged postings apart, as data that people can read. */
import { z } from 'zod';
import { CRIMES } from '../domain/crime.js';
import type { CrimeModel } from '../domain/crime-shares.js';
import { LARGEST_VALUE } from '../domain/ngrams.js';
import { type ModelFile, readModelFile } from './model-file.js';

export const CRIMES_FILE = 'crimes.json';
/** Counted up when the meaning of the weights changes. */
const CRIMES_SCHEMA = 'yamiscan-crimes/1';
const MOST = 127;

const schema = z
  .strictObject({
    schema: z.literal(CRIMES_SCHEMA),
    crimes: z.array(z.enum(CRIMES)).min(1),
    biases: z.array(z.number()),
    weights: z.record(z.string().min(1), z.array(z.int().min(-MOST).max(MOST))),
  })
  .refine(({ crimes, biases }) => crimes.length === biases.length, { message: 'one bias a crime', path: ['biases'] })
  .refine(({ crimes, weights }) => Object.values(weights).every((row) => row.length === crimes.length), {
    message: 'one weight a crime',
    path: ['weights'],
  })
  .refine(({ weights }) => Object.keys(weights).length <= LARGEST_VALUE, {
    message: `at most ${LARGEST_VALUE} n-grams`,
    path: ['weights'],
  });

export const readCrimesFile = (folder: string): ModelFile<CrimeModel> =>
  readModelFile(folder, CRIMES_FILE, schema, ({ crimes, biases, weights }) => ({
    crimes,
    biases,
    ngrams: Object.keys(weights),
    weights: Int8Array.from(Object.values(weights).flat()),
  }));

/** One n-gram a line, so that a change of the model can be read. */
export function crimesFileText({ crimes, biases, ngrams, weights }: CrimeModel): string {
  const head = { schema: CRIMES_SCHEMA, crimes, biases };
  const lines = ngrams.map((ngram, at) => {
    const row = weights.subarray(at * crimes.length, (at + 1) * crimes.length);
    return `${JSON.stringify(ngram)}:[${row.join(',')}]`;
  });
  return `${JSON.stringify(head).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}\n`;
}
