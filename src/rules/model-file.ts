/** Reads a learned model from its JSON file in a rule folder. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../domain/errors.js';
import { untranslated } from '../domain/language.js';
import { readAtMost } from './yaml-limits.js';

export interface ModelFile<Model> {
  /** null where the folder has none, or a broken one. */
  readonly model: Model | null;
  readonly problems: readonly Problem[];
}

/** A file of another kind is wrong in every line. */
const MOST_MISTAKES = 100;
/** Bytes. The shipped ones have one million. */
const LARGEST = 64 * 1024 * 1024;

/** Who opens a named pipe waits for a writer that may never come. */
export const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

export function readModelFile<Data, Model>(
  folder: string,
  name: string,
  schema: z.ZodType<Data>,
  toModel: (data: Data) => Model,
): ModelFile<Model> {
  const file = path.join(folder, name);
  if (!existsSync(file)) return { model: null, problems: [] };
  const failed = (messages: readonly string[]): ModelFile<Model> => ({
    model: null,
    problems: messages.map((message) => ({ file, message: untranslated(message) })),
  });
  if (!isFile(file)) return failed(['is not a file']);
  let value: unknown;
  try {
    const text = readAtMost(file, LARGEST);
    if (Buffer.byteLength(text) > LARGEST) return failed([`larger than ${LARGEST / 1024 / 1024} MB`]);
    value = JSON.parse(text);
  } catch (error) {
    return failed([error instanceof Error ? error.message : String(error)]);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { model: toModel(checked.data), problems: [] };
  return failed(
    checked.error.issues
      .slice(0, MOST_MISTAKES)
      .map(({ path: place, message }) => `${place.map(String).join('.')}: ${message}`),
  );
}
