/** Files that are being written have names by which a later run knows whether whoever wrote them is gone: what was killed can't clean up. */
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { crc32 } from 'node:zlib';

/** Of this process. */
const own = new Set<string>();

/** Beside `target`, hidden, and unlike that of any other run. */
export function partialOf(target: string): string {
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

/** Numbers of processes mean the same in it. */
export function machine(): string {
  return crc32(`${hostname()} ${namespace()}`).toString(16).padStart(8, '0');
}

/** Containers may share a name and a folder. */
function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Tells a process from a later one that got its number; '' where the system doesn't say when it began. */
export function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold anything; the 22nd of all fields is the 20th behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Another process of this machine. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
