/** Files kept for the next run in the user's cache folder: each is found whole and unharmed, or counts as not there. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pid } from 'node:process';
import { crc32 } from 'node:zlib';

/** Length and checksum of the content, which then stands where typed arrays of any kind may begin. */
const HEADER_LENGTH = 16;

/** `$XDG_CACHE_HOME/yamiscan` and what stands for it elsewhere; null where there is no home. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const home = env.HOME ?? env.USERPROFILE;
  const caches = [env.XDG_CACHE_HOME, env.LOCALAPPDATA, home === undefined ? undefined : path.join(home, '.cache')];
  // A relative path would depend on where the program was started.
  const found = caches.find((place) => place !== undefined && path.isAbsolute(place));
  return found === undefined ? null : path.join(found, 'yamiscan');
}

/** null for a file that isn't there, can't be read or isn't as it was written. */
export function readKept(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(HEADER_LENGTH);
    return headerOf(content).equals(bytes.subarray(0, HEADER_LENGTH)) ? content : null;
  } catch {
    return null;
  }
}

/** Appears whole or not at all, whoever else writes the same. False where nothing can be written: the next run does without. */
export function keep(file: string, content: Buffer): boolean {
  const partial = `${file}.${pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(partial, Buffer.concat([headerOf(content), content]), { mode: 0o600 });
    renameSync(partial, file);
    return true;
  } catch {
    return false;
  }
}

function headerOf(content: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeDoubleLE(content.length, 0);
  header.writeUInt32LE(crc32(content), 8);
  return header;
}
