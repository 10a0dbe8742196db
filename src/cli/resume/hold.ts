/** Holds all files that a run writes to, so that no other run with `--resume` does. */
import path from 'node:path';
import { usageError } from '../../domain/errors.js';
import { undoneBySignal } from '../signals.js';
import { cannotWrite } from '../sink.js';
import { messageOf } from '../voice.js';
import type { Holder } from './holder.js';
import { targetOf } from './kept-sink.js';
import { isLock, type Lock, lock } from './lock.js';
import { lockOf } from './names.js';
import { busy, busyElsewhere } from './words.js';

/** `files`: as the command line names them. Gives what lets go of them. Throws a UsageError where one can't be held, and then holds none. */
export function holdAll(files: readonly string[], cwd: string): () => void {
  const named = new Map(files.map((file) => [targetOf(path.resolve(cwd, file)).target, file]));
  const locks: Lock[] = [];
  const release = (): void => {
    for (const { release } of locks.splice(0)) release();
  };
  try {
    // In one order for all runs: of two that name the same files, one gets all.
    for (const target of [...named.keys()].sort()) locks.push(take(target, named.get(target) ?? target, cwd));
  } catch (error) {
    release();
    throw error;
  }
  const done = undoneBySignal(release);
  return () => {
    release();
    done();
  };
}

function take(target: string, file: string, cwd: string): Lock {
  const taken = attempt(target, file);
  if (isLock(taken)) return taken;
  if (taken.pid !== null) throw usageError(busy(taken.pid, file));
  throw usageError(busyElsewhere(file, lockOf(path.resolve(cwd, file) === target ? file : target)));
}

function attempt(target: string, file: string): Lock | Holder {
  try {
    return lock(target);
  } catch (error) {
    throw cannotWrite(file, messageOf(error));
  }
}
