/** Turns arguments (files, globs, folders, `-`) into the inputs to read, in a fixed order. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';

export interface Input {
  /** As the user would name it; null for standard input. */
  readonly file: string | null;
  /** Absolute; empty for standard input. */
  readonly path: string;
}

export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** What is read of a folder. A file named by itself may be called anything. */
export const KNOWN_FILES = '**/*.{txt,text,md,csv,tsv,tab,json,jsonl,ndjson}';

/** A file that two arguments name is read once. What an argument does not find is a problem; the others go on. */
export async function findInputs(args: readonly string[], cwd: string): Promise<FoundInputs> {
  const inputs = new Map<string, Input>();
  const problems: Problem[] = [];
  for (const arg of args) {
    const found = arg === '-' ? [STDIN] : await expand(arg, cwd);
    if (Array.isArray(found)) for (const input of found) if (!inputs.has(input.path)) inputs.set(input.path, input);
    if (!Array.isArray(found)) problems.push({ file: arg, message: found });
  }
  return { inputs: [...inputs.values()], problems };
}

const STDIN: Input = { file: null, path: '' };

async function expand(arg: string, cwd: string): Promise<Input[] | Bilingual> {
  const full = path.resolve(cwd, arg);
  if (existsSync(full)) {
    if (!statSync(full).isDirectory()) return [{ file: arg, path: full }];
    const prefix = arg.endsWith('/') ? arg : `${arg}/`;
    const files = await matching(KNOWN_FILES, full);
    return files.length > 0
      ? files.map((file) => ({ file: prefix + file, path: path.join(full, file) }))
      : EMPTY_FOLDER;
  }
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(arg)) return MISSING;
  const prefix = arg.startsWith('./') ? './' : '';
  const files = (await matching(arg, cwd)).map((file) => prefix + file);
  return files.length > 0 ? files.map((file) => ({ file, path: path.resolve(cwd, file) })) : NO_MATCH;
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const absolute = path.isAbsolute(pattern);
  return globSync(pattern, { cwd, absolute, caseSensitiveMatch: false, expandDirectories: false }).sort();
}

const MISSING: Bilingual = { ja: 'ファイルがありません', en: 'no such file' };
const NO_MATCH: Bilingual = { ja: '当てはまるファイルがありません', en: 'no file matches' };
const EMPTY_FOLDER: Bilingual = {
  ja: '読めるファイル（.txt .md .csv .tsv .json .jsonl）がないフォルダです',
  en: 'a folder without a file to read (.txt .md .csv .tsv .json .jsonl)',
};
