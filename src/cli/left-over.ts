/** Files that are being written have names by which a later run knows whether whoever wrote them is gone: what was killed can't clean up. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isAlive, machine } from './alive.js';

/** Of this process. */
const own = new Set<string>();

/** A name unlike that of any other run. */
export function hiddenBeside(target: string): string {
  const random = Math.random().toString(36).slice(2, 10);
  const name = `${startOf(target)}${machine()}-${process.pid}-${random}.partial`;
  own.add(name);
  return path.join(path.dirname(target), name);
}

/** Removes what runs on this machine left of `target`. Of other machines nobody here knows whether they still write. */
export function removeLeftOvers(target: string): void {
  const start = startOf(target);
  const folder = path.dirname(target);
  for (const name of namesIn(folder)) {
    if (!name.startsWith(start)) continue;
    const [, where, pid] = /^([0-9a-f]{8})-(\d+)-[0-9a-z]*\.partial$/.exec(name.slice(start.length)) ?? [];
    if (where !== machine() || own.has(name) || isAlive(Number(pid))) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** The name may be as long as names can be, and what stands beside it must not be longer: 255 bytes, of which a character takes up to four. */
const startOf = (target: string): string => `.${[...path.basename(target)].slice(0, 50).join('')}.`;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
