/** Who holds the lock on a file: the names in its folder tell, and whether they live. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { birthOf, isAlive, machine } from '../alive.js';

export interface Holder {
  /** null on another machine or in another container: numbers of processes mean nothing there. */
  readonly pid: number | null;
}

/** Milliseconds: who lives says so again and again; who didn't for so long, and can't be asked, is gone. */
export const BEAT = 5_000;
const SILENCE = 60_000;

/** Of this process. */
export const own = new Set<string>();

export function newName(): string {
  const random = Math.random().toString(36).slice(2, 12);
  return [machine(), process.pid, birthOf(process.pid), random].join('-');
}

/** The names that were looked at, and who of them lives; null where nobody does. */
export function look(folder: string): { readonly names: readonly string[]; readonly holder: Holder | null } {
  const names = namesIn(folder);
  const holders = names.map((name) => holderOf(path.join(folder, name), name));
  return { names, holder: holders.find((holder) => holder !== null) ?? null };
}

function holderOf(file: string, name: string): Holder | null {
  const [where, number, birth] = name.split('-');
  if (where !== machine()) return isSilent(file) ? null : { pid: null };
  const pid = Number(number);
  return own.has(name) || (isAlive(pid) && birthOf(pid) === birth) ? { pid } : null;
}

function isSilent(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined || Date.now() - stats.mtimeMs > SILENCE;
}

/** None where there is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
