/**
 * Only one run may write to a file of `--resume`: a folder beside it holds one file, whose name tells who that is.
 *
 * A folder is filled before it is renamed to the lock, which the system lets happen where nothing or an empty folder is,
 * and to one of many who try. What a killed run left in it is removed by its name, which no other run has: however late,
 * that can't remove the lock of who came in between.
 */
import { mkdirSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hiddenBeside, removeLeftOvers } from '../left-over.js';
import { BEAT, type Holder, look, newName, own } from './holder.js';
import { lockOf } from './names.js';

export interface Lock {
  readonly release: () => void;
}

export const isLock = (one: Lock | Holder): one is Lock => 'release' in one;

/** What systems say where the place is taken; EPERM is Windows. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

/** Of those who came and went between two looks. */
const MOST_TRIES = 1_000;

/** Who holds the lock on `file` where that is another run. Throws what the system says. */
export function lock(file: string): Lock | Holder {
  const folder = lockOf(file);
  const name = newName();
  const filled = hiddenBeside(file);
  mkdirSync(filled);
  try {
    writeFileSync(path.join(filled, name), '');
    for (let tries = 1; !takesPlace(filled, folder, tries === MOST_TRIES); tries++) {
      const { names, holder } = look(folder);
      if (holder !== null) return holder;
      for (const dead of names) rmSync(path.join(folder, dead), { recursive: true, force: true });
      // On Windows nothing takes the place of an empty folder either. One that isn't empty stays.
      quietly(() => rmdirSync(folder));
    }
    removeLeftOvers(file);
    return held(folder, name);
  } finally {
    rmSync(filled, { recursive: true, force: true });
  }
}

function takesPlace(filled: string, folder: string, isLast: boolean): boolean {
  try {
    renameSync(filled, folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isLast || !TAKEN.has(code ?? '')) throw error;
    return false;
  }
}

function held(folder: string, name: string): Lock {
  const file = path.join(folder, name);
  own.add(name);
  const beat = setInterval(() => quietly(() => utimesSync(file, new Date(), new Date())), BEAT).unref();
  return {
    release: () => {
      clearInterval(beat);
      own.delete(name);
      // Where it can't be removed any more, it counts until this process ends: how the run ended is of more interest.
      quietly(() => {
        rmSync(file, { force: true });
        rmdirSync(folder);
      });
    },
  };
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {}
}
