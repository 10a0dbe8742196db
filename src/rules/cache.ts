/**
 * Checked packs kept on disk: reading and checking some 400 YAML files takes most of a start. A pack is found again by the
 * content of everything it was made from; one that is damaged, or of another version, is made anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { versions } from 'node:process';
import { once } from '../domain/once.js';
import type { RulePack } from '../domain/rule.js';
import { CRIMES_FILE } from './crimes-file.js';
import { ruleFilesOf } from './folder.js';
import { packageFolder } from './home.js';
import type { Kept, KeptParts } from './kept.js';
import { forgetOldest } from './kept-file.js';
import { keep, readKept } from './kept-parts.js';
import { loadRules } from './load.js';
import { isFile } from './model-file.js';
import { WORDING_FILE } from './wording-file.js';

/** Stands for all code that a bundle was made from. */
declare const BUILD: string | undefined;

/** Files of 2 MB each: rules under work leave one behind with each change. */
const MOST_KEPT = 8;
const PACK_FILE = /^rules-[0-9a-f]{64}\.pack(?:\.[0-9]+)?$/;

/** How packs are kept. */
export interface PackForm {
  readonly compile: (pack: RulePack) => KeptParts;
  readonly openCompiled: (kept: Kept) => RulePack;
}

/** As `loadRules`; `folder` is where packs are kept. What can't be read or written there is done without. */
export function loadRulesCached(
  folders: readonly string[],
  disable: readonly string[],
  folder: string | null,
  { compile, openCompiled }: PackForm,
): RulePack {
  if (folder === null) return loadRules(folders, disable);
  const key = keyOf(folders, disable);
  const file = path.join(folder, `rules-${key}.pack`);
  const kept = readKept(file);
  if (kept !== null) {
    const anew = once(() => compile(loadRules(folders, disable)));
    const leaf = (from: number, to: number) => kept.leaf(from, to) ?? anew().leaves.subarray(from, to);
    return openCompiled({ content: kept.content, rest: () => kept.rest() ?? anew().rest, leaf });
  }
  const pack = loadRules(folders, disable);
  // Files that were changed meanwhile make another pack.
  if (key !== keyOf(folders, disable)) return pack;
  if (keep(file, compile(pack))) forgetOldest(folder, PACK_FILE, MOST_KEPT);
  return pack;
}

/** Everything that has a say in a pack: the rules and where they lie, the code that reads them, and what wrote the file. */
export function keyOf(folders: readonly string[], disable: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (text: string | Buffer): void => void hash.update(`${text.length}:`).update(text);
  const addFile = (folder: string, name: string): void => {
    add(name);
    add(contentOf(path.join(folder, name)));
  };
  add(versions.v8);
  addFile(packageFolder(), 'package.json');
  if (typeof BUILD !== 'undefined') add(BUILD);
  else {
    const here = import.meta.dirname;
    for (const code of [here, path.join(here, '..', 'domain'), path.join(here, '..', 'globs')])
      for (const name of readdirSync(code).sort()) addFile(code, name);
  }
  add(JSON.stringify([folders, disable]));
  for (const folder of folders)
    for (const name of [...ruleFilesOf(folder), WORDING_FILE, CRIMES_FILE]) addFile(folder, name);
  return hash.digest('hex');
}

/** What can't be read is told by who loads the rules: no pack that was made without it may be found. */
function contentOf(file: string): string | Buffer {
  try {
    if (isFile(file)) return readFileSync(file);
    return existsSync(file) ? 'no file' : '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}
