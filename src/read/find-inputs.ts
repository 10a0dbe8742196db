/** Turns arguments (files, globs, folders, `-`) into the inputs to read, in a fixed order. */
import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import { globOffence } from '../globs/limits.js';
import { type Inputs, inputOf, inputsOf, type Named } from './inputs.js';
import { unreadable } from './reader.js';

export interface FoundInputs {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
}

/** What is read of a folder. A file named by itself may be called anything. */
const KNOWN_FILES = '**/*.{txt,text,md,csv,tsv,tab,json,jsonl,ndjson}';

/** A file that two arguments name is read once. What an argument does not find is a problem; the others go on. */
export async function findInputs(args: readonly string[], cwd: string): Promise<FoundInputs> {
  const named: Named[] = [];
  const problems: Problem[] = [];
  const isNew = newIn(cwd);
  for (const arg of args) {
    const found = arg === '-' ? STDIN : await expand(arg, cwd, problems);
    if (!('names' in found)) problems.push({ file: arg, message: found });
    // No argument names a file twice.
    else named.push(args.length === 1 ? found : { ...found, names: found.names.filter((name) => isNew(found, name)) });
  }
  return { inputs: inputsOf(named, cwd), problems };
}

const STDIN: Named = { prefix: '', names: [null] };

function newIn(cwd: string): (named: Named, name: string | null) => boolean {
  const paths = new Set<string>();
  return ({ prefix }, name) => {
    const before = paths.size;
    return paths.add(inputOf(prefix, name, cwd).path).size > before;
  };
}

/** Folders below that can't be read are added to `problems`. */
async function expand(arg: string, cwd: string, problems: Problem[]): Promise<Named | Bilingual> {
  if (arg === '') return NAMELESS;
  const full = path.resolve(cwd, arg);
  const kind = kindOf(full);
  if (kind === 'link') return LINK_TO_NOTHING;
  if (kind === 'file') return { prefix: '', names: [arg] };
  const { isDynamicPattern, matching } = await import('../globs/matching.js');
  const find = (pattern: string, folder: string, prefix: string): string[] =>
    matching(pattern, {
      cwd: folder,
      caseSensitive: false,
      onUnreadable: (below, code) => problems.push({ file: prefix + below, message: unreadable(code) }),
    });
  if (kind === 'folder') {
    const prefix = arg.endsWith('/') ? arg : `${arg}/`;
    const names = find(KNOWN_FILES, full, prefix);
    return names.length > 0 ? { prefix, names } : EMPTY_FOLDER;
  }
  if (!isDynamicPattern(arg)) return MISSING;
  const offence = globOffence(arg);
  if (offence !== null) return offence;
  const prefix = arg.startsWith('./') ? './' : '';
  const names = find(arg, cwd, prefix);
  return names.length > 0 ? { prefix, names } : NO_MATCH;
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

const MISSING: Bilingual = { ja: 'ファイルがありません', en: 'no such file' };
const NAMELESS: Bilingual = { ja: 'ファイル名が空です', en: 'the name of a file is empty' };
const LINK_TO_NOTHING: Bilingual = { ja: 'リンク先がありません', en: 'a link to what is not there' };
const NO_MATCH: Bilingual = { ja: '当てはまるファイルがありません', en: 'no file matches' };
const EMPTY_FOLDER: Bilingual = {
  ja: '読めるファイル（.txt .md .csv .tsv .json .jsonl）がないフォルダです',
  en: 'a folder without a file to read (.txt .md .csv .tsv .json .jsonl)',
};
