/** Files kept for the next run in the user's cache folder. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pid } from 'node:process';

/** `$XDG_CACHE_HOME/yamiscan` and what stands for it elsewhere; null where there is no home. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const home = env.HOME ?? env.USERPROFILE;
  const caches = [env.XDG_CACHE_HOME, env.LOCALAPPDATA, home === undefined ? undefined : path.join(home, '.cache')];
  // A relative path would depend on where the program was started.
  const found = caches.find((place) => place !== undefined && path.isAbsolute(place));
  return found === undefined ? null : path.join(found, 'yamiscan');
}

/** Appears whole or not at all, whoever else writes the same. False where nothing can be written: the next run does without. */
export function place(file: string, bytes: Buffer): boolean {
  const partial = `${file}.${pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(partial, bytes, { mode: 0o600 });
    renameSync(partial, file);
    return true;
  } catch {
    forget(partial);
    return false;
  }
}

/** A full disk leaves half of it. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing can be done there at all.
  }
}

/**
 * The content stands in the file twice, and counts where both are the same: what computes a checksum takes longer to load than
 * all of it to read.
 */
export function keepTwice(file: string, content: Buffer): boolean {
  return place(file, Buffer.concat([content, content]));
}

export function readTwice(file: string): Buffer | null {
  try {
    const both = readFileSync(file);
    const half = both.length / 2;
    return half > 0 && both.subarray(0, half).equals(both.subarray(half)) ? both.subarray(0, half) : null;
  } catch {
    return null;
  }
}

/** Removes what stands longest in a folder of those that are called so. */
export function forgetOldest(folder: string, names: RegExp, most: number): void {
  try {
    const files = readdirSync(folder)
      .filter((name) => names.test(name))
      .map((name) => path.join(folder, name));
    const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time);
    for (const { file } of byAge.slice(most)) rmSync(file, { force: true });
  } catch {
    // Another run may have been faster.
  }
}
