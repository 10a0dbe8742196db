/** `wording.json` of a rule folder: the learned model, as data that people can read, compare and check. */
import { z } from 'zod';
import { LARGEST_VALUE } from '../domain/ngrams.js';
import type { WordingModel } from '../domain/wording.js';
import { type ModelFile, readModelFile } from './model-file.js';

export const WORDING_FILE = 'wording.json';
/** Counted up when the meaning of the weights changes. */
export const WORDING_SCHEMA = 'yamiscan-wording/1';

const schema = z.strictObject({
  schema: z.literal(WORDING_SCHEMA),
  bias: z.number(),
  share: z.number().nonnegative(),
  most: z.number().nonnegative(),
  ordinary: z.number(),
  weights: z.record(z.string().min(1), z.int().min(-LARGEST_VALUE).max(LARGEST_VALUE)),
});

export const readWordingFile = (folder: string): ModelFile<WordingModel> =>
  readModelFile(folder, WORDING_FILE, schema, ({ weights, bias, share, most, ordinary }) => ({
    bias,
    share,
    most,
    ordinary,
    weights: new Map(Object.entries(weights)),
  }));

/** One n-gram a line, so that a change of the model can be read. */
export function wordingFileText({ bias, share, most, ordinary, weights }: WordingModel): string {
  const head = { schema: WORDING_SCHEMA, bias, share, most, ordinary };
  const lines = [...weights].map(([ngram, weight]) => `${JSON.stringify(ngram)}:${weight}`);
  return `${JSON.stringify(head).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}\n`;
}
