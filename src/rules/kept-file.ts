/** Files kept for the next run in the user's cache folder: each is found whole and unharmed, or counts as not there. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pid } from 'node:process';
import { crc32 } from 'node:zlib';

export interface Kept {
  /** What each run needs, in memory that threads may share; typed arrays of any kind may begin where it does. */
  readonly content: Buffer;
  /** What few runs need, read when asked for; null where it is harmed or was written anew since. */
  readonly rest: () => Buffer | null;
}

/** Length and checksum of the content, then of the rest. */
const HEADER_LENGTH = 32;
const REST = 16;
const NOTHING = Buffer.of();

/** `$XDG_CACHE_HOME/yamiscan` and what stands for it elsewhere; null where there is no home. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const home = env.HOME ?? env.USERPROFILE;
  const caches = [env.XDG_CACHE_HOME, env.LOCALAPPDATA, home === undefined ? undefined : path.join(home, '.cache')];
  // A relative path would depend on where the program was started.
  const found = caches.find((place) => place !== undefined && path.isAbsolute(place));
  return found === undefined ? null : path.join(found, 'yamiscan');
}

/** null for a file that isn't there, can't be read or isn't as it was written. */
export function readKept(file: string): Kept | null {
  const header = Buffer.alloc(HEADER_LENGTH);
  const content = readPart(file, header, 0);
  if (content === null) return null;
  const rest = (): Buffer | null => {
    const now = Buffer.alloc(HEADER_LENGTH);
    const part = readPart(file, now, REST);
    return now.equals(header) ? part : null;
  };
  return { content, rest };
}

/** `header` is filled; `at` is where it tells of the part. */
function readPart(file: string, header: Buffer, at: number): Buffer | null {
  let opened: number | null = null;
  try {
    opened = openSync(file, 'r');
    if (readSync(opened, header, 0, HEADER_LENGTH, 0) < HEADER_LENGTH) return null;
    const length = header.readUInt32LE(at);
    const part = Buffer.from(new SharedArrayBuffer(length), 0, length);
    const start = HEADER_LENGTH + (at === 0 ? 0 : header.readUInt32LE(0));
    if (part.length > 0 && readSync(opened, part, 0, part.length, start) < part.length) return null;
    return crc32(part) === header.readUInt32LE(at + 4) ? part : null;
  } catch {
    return null;
  } finally {
    if (opened !== null) closeSync(opened);
  }
}

/** Appears whole or not at all, whoever else writes the same. False where nothing can be written: the next run does without. */
export function keep(file: string, content: Buffer, rest: Buffer = NOTHING): boolean {
  const partial = `${file}.${pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(partial, Buffer.concat([headerOf(content, rest), content, rest]), { mode: 0o600 });
    renameSync(partial, file);
    return true;
  } catch {
    return false;
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

function headerOf(content: Buffer, rest: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  for (const [part, at] of [
    [content, 0],
    [rest, REST],
  ] as const) {
    header.writeUInt32LE(part.length, at);
    header.writeUInt32LE(crc32(part), at + 4);
  }
  return header;
}
