/** Turns arguments (files, globs, folders, `-`) into the inputs to read, in a fixed order. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import { globOffence } from './glob-limits.js';
import { unreadable } from './reader.js';

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
    const found = arg === '-' ? [STDIN] : await expand(arg, cwd, problems);
    if (Array.isArray(found)) for (const input of found) if (!inputs.has(input.path)) inputs.set(input.path, input);
    if (!Array.isArray(found)) problems.push({ file: arg, message: found });
  }
  return { inputs: [...inputs.values()], problems };
}

const STDIN: Input = { file: null, path: '' };

/** Folders below that can't be read are added to `problems`. */
async function expand(arg: string, cwd: string, problems: Problem[]): Promise<Input[] | Bilingual> {
  if (arg === '') return NAMELESS;
  const full = path.resolve(cwd, arg);
  const kind = kindOf(full);
  if (kind === 'link') return LINK_TO_NOTHING;
  if (kind === 'file') return [{ file: arg, path: full }];
  if (kind === 'folder') {
    const prefix = arg.endsWith('/') ? arg : `${arg}/`;
    const files = await matching(KNOWN_FILES, full, problems);
    return files.length > 0
      ? files.map((file) => ({ file: prefix + file, path: path.join(full, file) }))
      : EMPTY_FOLDER;
  }
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(arg)) return MISSING;
  const offence = globOffence(arg);
  if (offence !== null) return offence;
  const prefix = arg.startsWith('./') ? './' : '';
  const files = (await matching(arg, cwd, problems)).map((file) => prefix + file);
  return files.length > 0 ? files.map((file) => ({ file, path: path.resolve(cwd, file) })) : NO_MATCH;
}

/** What else is wrong with a file, reading it will say. null: there is none of that name. */
function kindOf(full: string): 'file' | 'folder' | 'link' | null {
  try {
    return statSync(full).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return lstatSync(full, { throwIfNoEntry: false }) === undefined ? null : 'link';
    return code === 'EACCES' || code === 'ELOOP' || code === 'EIO' ? 'file' : null;
  }
}

async function matching(pattern: string, cwd: string, problems: Problem[]): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const absolute = path.isAbsolute(pattern);
  return globSync(pattern, {
    cwd,
    absolute,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: fileSystem(cwd, problems),
  }).sort();
}

/** By itself a glob leaves out, in silence, links that lead nowhere and folders that can't be read. Such a link is a file here: reading it says what it is. */
const fileSystem = (cwd: string, problems: Problem[]) => ({
  readdirSync: ((folder: string, options: { readonly withFileTypes: true }) => {
    try {
      return readdirSync(folder, options);
    } catch (error) {
      const file = path.relative(cwd, folder);
      problems.push({
        file: file === '' ? '.' : file,
        message: unreadable((error as NodeJS.ErrnoException).code ?? ''),
      });
      return [];
    }
  }) as typeof readdirSync,
  realpathSync: ((link: string) => {
    try {
      return realpathSync(link);
    } catch {
      return link;
    }
  }) as typeof realpathSync,
  statSync: ((file: string) => {
    try {
      return statSync(file);
    } catch {
      return NO_FOLDER;
    }
  }) as typeof statSync,
});

const NO_FOLDER = { isDirectory: () => false };

const MISSING: Bilingual = { ja: 'ファイルがありません', en: 'no such file' };
const NAMELESS: Bilingual = { ja: 'ファイル名が空です', en: 'the name of a file is empty' };
const LINK_TO_NOTHING: Bilingual = { ja: 'リンク先がありません', en: 'a link to what is not there' };
const NO_MATCH: Bilingual = { ja: '当てはまるファイルがありません', en: 'no file matches' };
const EMPTY_FOLDER: Bilingual = {
  ja: '読めるファイル（.txt .md .csv .tsv .json .jsonl）がないフォルダです',
  en: 'a folder without a file to read (.txt .md .csv .tsv .json .jsonl)',
};
