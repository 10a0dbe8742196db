/** A JSON file that keeps to a schema, or every mistake in it as file:line:column. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { type Problem, UsageError, usageError } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import { messageOf } from './voice.js';

export interface JsonFileWords {
  readonly unreadable: (file: string, why: string) => Bilingual;
  readonly foreign: (why: string) => Bilingual;
}

/** A file of another kind is wrong in every line. */
const MOST_MISTAKES = 10;

/** Throws a UsageError where it can't be read or holds something else. */
export function readJsonFile<T>(file: string, cwd: string, schema: z.ZodType<T>, words: JsonFileWords): T {
  const text = textOf(file, path.resolve(cwd, file), words);
  const value = parse(text);
  if (value !== undefined) {
    const { success, data, error } = schema.safeParse(value);
    if (success) return data;
    const root = treeOf(text);
    throw new UsageError(
      error.issues.slice(0, MOST_MISTAKES).map(({ path: keys, message }) => ({
        file,
        ...placeIn(text, offsetOf(root, keys)),
        message: words.foreign([...(keys.length > 0 ? [keys.join('.')] : []), message].join(': ')),
      })),
    );
  }
  throw new UsageError([{ file, ...brokenAt(text, words) }]);
}

function textOf(file: string, absolute: string, { unreadable }: JsonFileWords): string {
  try {
    return readFileSync(absolute, 'utf8');
  } catch (error) {
    throw usageError(unreadable(file, messageOf(error)));
  }
}

/** undefined where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function brokenAt(text: string, { foreign }: JsonFileWords): Omit<Problem, 'file'> {
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const [first] = errors;
  const why = first === undefined ? 'no JSON' : printParseErrorCode(first.error);
  return { ...placeIn(text, first?.offset ?? 0), message: foreign(why) };
}

/** undefined too where values are nested so deeply that it can't be made. */
function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is missing stands where its parent does. */
function offsetOf(root: Node | undefined, keys: readonly PropertyKey[]): number {
  if (root === undefined) return 0;
  for (let length = keys.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, keys.slice(0, length) as (string | number)[]);
    if (node !== undefined) return node.offset;
  }
  return root.offset;
}

function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
