/** `wording.json` of a rule folder: the learned model, as data that people can read, compare and check. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Problem } from '../domain/errors.js';
import { untranslated } from '../domain/language.js';
import type { WordingModel } from '../domain/wording.js';

export const WORDING_FILE = 'wording.json';
/** Counted up when the meaning of the weights changes. */
export const WORDING_SCHEMA = 'yamiscan-wording/1';

const schema = z.strictObject({
  schema: z.literal(WORDING_SCHEMA),
  bias: z.number(),
  share: z.number().nonnegative(),
  most: z.number().nonnegative(),
  ordinary: z.number(),
  weights: z.record(z.string().min(1), z.int()),
});

export interface WordingFile {
  /** null where the folder has none, or a broken one. */
  readonly model: WordingModel | null;
  readonly problems: readonly Problem[];
}

export function readWordingFile(folder: string): WordingFile {
  const file = path.join(folder, WORDING_FILE);
  if (!existsSync(file)) return { model: null, problems: [] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return {
      model: null,
      problems: [{ file, message: untranslated(error instanceof Error ? error.message : String(error)) }],
    };
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path: place, message }) => ({
      file,
      message: untranslated(`${place.map(String).join('.')}: ${message}`),
    }));
    return { model: null, problems };
  }
  const { weights, bias, share, most, ordinary } = checked.data;
  return { model: { bias, share, most, ordinary, weights: new Map(Object.entries(weights)) }, problems: [] };
}

/** One n-gram a line, so that a change of the model can be read. */
export function wordingFileText({ bias, share, most, ordinary, weights }: WordingModel): string {
  const head = { schema: WORDING_SCHEMA, bias, share, most, ordinary };
  const lines = [...weights].map(([ngram, weight]) => `${JSON.stringify(ngram)}:${weight}`);
  return `${JSON.stringify(head).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}\n`;
}
