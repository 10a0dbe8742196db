/**
 * Runs the bundle of the command line with the code that V8 made of it in earlier runs: making it anew would take longer than
 * everything else that a short run does.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { forgetOldest, keepTwice, readTwice } from '../rules/kept-file.js';

/** Stands for all code that a bundle was made from. */
declare const BUILD: string | undefined;

/** What a CommonJS file exports. `folder`: where code is kept; null for nowhere. */
export function runBundle(file: string, folder: string | null, require: NodeJS.Require): unknown {
  return folder === null ? require(file) : createLoader(folder, require)(file);
}

function createLoader(folder: string, require: NodeJS.Require): (file: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const kept: (() => void)[] = [];
  const atExit = (keepCode: () => void): void => {
    if (kept.push(keepCode) === 1) process.once('exit', () => kept.forEach((one) => void one()));
  };
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const fresh = { exports: {} };
    loaded.set(file, fresh);
    const near = (name: string): unknown =>
      name.startsWith('.') ? load(path.resolve(file, '..', name)) : require(name);
    compile(file, folder, atExit).call(
      fresh.exports,
      fresh.exports,
      Object.assign(near, require),
      fresh,
      file,
      path.dirname(file),
    );
    return fresh.exports;
  };
  return load;
}

type Wrapped = (exports: unknown, require: unknown, module: unknown, file: string, folder: string) => void;

/** Each version of the program leaves up to twenty. */
const MOST_KEPT = 60;
const KEPT = /^code-/;

/** Functions are compiled when they are first called: so many runs add what they needed. */
const RUNS = 6;

/** `atExit` is given what keeps the code with what was compiled by then. */
function compile(filename: string, folder: string, atExit: (keepCode: () => void) => void): Wrapped {
  const file = path.join(folder, nameOf(filename));
  const kept = readTwice(file);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, 'utf8')}\n})`,
    {
      filename,
      ...(kept === null ? {} : { cachedData: kept.subarray(0, -1) }),
    },
  );
  const runs = kept === null || script.cachedDataRejected === true ? 0 : (kept.at(-1) ?? 0);
  if (runs < RUNS)
    atExit(() => {
      if (keepTwice(file, Buffer.concat([script.createCachedData(), Buffer.of(runs + 1)])))
        forgetOldest(folder, KEPT, MOST_KEPT);
    });
  return script.runInThisContext() as Wrapped;
}

/** Reading all of the source to tell it from others would take as long as reading the code. */
function nameOf(filename: string): string {
  const { size, mtimeMs } = statSync(filename);
  const build = typeof BUILD === 'undefined' ? '' : BUILD.slice(0, 16);
  const parts = [path.parse(filename).name, build, size, Math.round(mtimeMs), process.versions.v8, process.arch];
  return `code-${parts.join('-')}`;
}
