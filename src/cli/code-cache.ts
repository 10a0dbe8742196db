/**
 * Runs the bundle of the command line with the code that V8 made of it in earlier runs: making it anew would take longer than
 * everything else that a short run does.
 */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { forgetOldest, keep, readKept } from '../rules/kept-file.js';

/** What a CommonJS file exports. `folder`: where code is kept; null for nowhere. */
export function runBundle(file: string, folder: string | null, require: NodeJS.Require): unknown {
  if (folder === null) return require(file);
  // From Node 22 on, it does so by itself.
  if (module.enableCompileCache !== undefined) {
    module.enableCompileCache(path.join(folder, 'code'));
    return require(file);
  }
  return createLoader(folder, require)(file);
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
  const source = readFileSync(filename);
  const name = [crc32(source).toString(16), source.length, process.versions.v8, process.arch].join('-');
  const file = path.join(folder, `code-${name}`);
  const kept = readKept(file)?.content ?? null;
  const script = new Script(module.wrap(source.toString()), {
    filename,
    ...(kept === null ? {} : { cachedData: kept.subarray(1) }),
  });
  const runs = kept === null || script.cachedDataRejected === true ? 0 : (kept[0] ?? 0);
  if (runs < RUNS)
    atExit(() => {
      if (keep(file, Buffer.concat([Buffer.of(runs + 1), script.createCachedData()])))
        forgetOldest(folder, KEPT, MOST_KEPT);
    });
  return script.runInThisContext() as Wrapped;
}
