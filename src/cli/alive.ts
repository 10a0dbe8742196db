/** Whether a process whose number was written down is still there. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';
import { crc32 } from 'node:zlib';

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
export const birthOf = (pid: number): string => fieldsOf(pid)[19] ?? '';

/** Another process of this machine. One that was killed is a zombie until its parent asks for it, which some never do. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return fieldsOf(pid)[0] !== 'Z';
}

/** From the third on, as Linux counts them; none elsewhere. The second is a name in brackets, which may hold anything. */
function fieldsOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
