/** Where the dictionary comes from: a pack that was kept, or kuromoji's own files, of which one is then kept for the next run. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { endianness } from 'node:os';
import path from 'node:path';
import { pid } from 'node:process';
import { debuglog } from 'node:util';
import { type Compiled, compile } from './compile.js';
import type { Dictionary } from './dictionary.js';
import { buildCache, kuromojiVersion, readKuromojiFiles } from './kuromoji-files.js';
import { dictionaryIn, sharedMemory } from './layout.js';
import { packParts, readPack, writePack } from './pack.js';
import { packKey } from './pack-header.js';
import type { TextStore } from './texts.js';

/** 20 MB each: one a version of kuromoji and of the format. */
const MOST_KEPT = 2;
const PACK_FILE = /^dictionary-.*\.pack$/;
const PARTIAL_FILE = /^dictionary-.*\.[0-9]+$/;
/** Milliseconds after which nobody is still writing a file. */
const ABANDONED = 3_600_000;

/** Printed where NODE_DEBUG names yamiscan. */
const debug = debuglog('yamiscan');

/** `folder`: where a pack may be kept, null for nowhere. `shipped`: where one may lie already. */
export function openDictionary(folder: string | null, shipped: string | null = buildCache()): Dictionary {
  const key = keyHere();
  for (const place of [shipped, folder]) {
    const found = place === null ? null : readPack(fileIn(place, key), key);
    if (found !== null) return found;
  }
  const compiled = compile(readKuromojiFiles());
  if (folder !== null) keep(compiled, folder, key);
  return (folder === null ? null : readPack(fileIn(folder, key), key)) ?? inMemory(compiled);
}

/** Of a pack that turns out to be damaged while it is used: the next run finds none. */
export function textsWithoutPack(folder: string | null): TextStore {
  const key = keyHere();
  for (const place of [buildCache(), folder]) if (place !== null) remove(fileIn(place, key));
  return inMemory(compile(readKuromojiFiles())).texts;
}

/** The whole file of a dictionary, for where it can't be read from a file. */
export const dictionaryBytes = (): Uint8Array => Buffer.concat(packParts(compile(readKuromojiFiles()), keyHere()));

const keyHere = (): string => packKey(kuromojiVersion(), endianness());

const fileIn = (folder: string, key: string): string => path.join(folder, `dictionary-${key}.pack`);

function inMemory({ laid, texts }: Compiled): Dictionary {
  const bytes = sharedMemory(texts.length);
  bytes.set(texts);
  return dictionaryIn(laid, { bytes });
}

/** Appears whole or not at all, whoever else writes the same. */
function keep(compiled: Compiled, folder: string, key: string): void {
  const file = fileIn(folder, key);
  const partial = file.replace(/pack$/, String(pid));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    remove(partial);
    writePack(partial, compiled, key);
    renameSync(partial, file);
    forgetOldest(folder);
  } catch (error) {
    debug('the dictionary stays in memory, made anew in each run: %s', error);
    remove(partial);
  }
}

function forgetOldest(folder: string): void {
  const filesLike = (pattern: RegExp) =>
    readdirSync(folder)
      .filter((name) => pattern.test(name))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, time: statSync(file).mtimeMs }));
  const packs = filesLike(PACK_FILE).sort((a, b) => b.time - a.time);
  const abandoned = filesLike(PARTIAL_FILE).filter(({ time }) => time < Date.now() - ABANDONED);
  for (const { file } of [...packs.slice(MOST_KEPT), ...abandoned]) remove(file);
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A folder that can't be written to: what lies there is not trusted either way.
  }
}
