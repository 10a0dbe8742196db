/** A report that a later run can go on with: it grows under another name beside its own, and stays when the run ends early. */
import {
  closeSync,
  existsSync,
  fsync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { type UsageError, usageError } from '../../domain/errors.js';
import { cannotWrite, type Sink } from '../sink.js';
import { messageOf } from '../voice.js';
import { partialOf } from './names.js';
import { gone, REFUSED } from './words.js';

export interface KeptSink extends Sink {
  /** Bytes. */
  readonly length: () => number;
  /** What was written is there even if the machine stops. */
  readonly sync: () => Promise<void>;
}

/** How far a run before came with it. `checkpoint`: named where it can't be gone on with. */
export interface Begun {
  readonly length: number;
  readonly isEnded: boolean;
  readonly checkpoint: string;
}

const fsynced = promisify(fsync);

/** `begun`: null where it begins. Throws a UsageError where that can't be. */
export function keptSink(file: string, begun: Begun | null): KeptSink {
  const { target, mode } = targetOf(file);
  const partial = partialOf(target);
  if (begun?.isEnded === true) return endedSink(partial, target, begun);
  const opened = begun === null ? attempt(file, () => openSync(partial, 'w', mode)) : reopen(partial, file, begun);
  let length = begun?.length ?? 0;
  let isOpen = true;
  let isKept = begun !== null;
  const close = (): void => {
    if (isOpen) closeSync(opened);
    isOpen = false;
  };
  return {
    length: () => length,
    write: async (text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let at = 0; at < bytes.length && isOpen; ) {
        const written = attempt(file, () => writeSync(opened, bytes, at, bytes.length - at, length));
        at += written;
        length += written;
      }
      return true;
    },
    sync: async () => {
      isKept = true;
      if (isOpen)
        await fsynced(opened).catch((error: unknown) => {
          throw cannotWrite(file, messageOf(error));
        });
    },
    close: async () => {
      close();
      attempt(file, () => renameSync(partial, target));
    },
    abandon: async () => {
      close();
      if (!isKept) rmSync(partial, { force: true });
    },
  };
}

/** Where links lead, and what may be done with what is there. Throws a UsageError where nothing can be put. */
export function targetOf(file: string): { readonly target: string; readonly mode?: number } {
  const stats = attempt(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stats?.isDirectory()) throw cannotWrite(file, 'EISDIR');
  if ((stats !== undefined && !stats.isFile()) || file.startsWith('/dev/')) throw usageError(REFUSED.device);
  return stats === undefined ? { target: file } : { target: attempt(file, () => realpathSync(file)), mode: stats.mode };
}

/** As long as the checkpoint says: what was written after it will be written again. */
function reopen(partial: string, file: string, { length, checkpoint }: Begun): number {
  if ((statSync(partial, { throwIfNoEntry: false })?.size ?? -1) < length) throw isGone(partial, checkpoint);
  return attempt(file, () => {
    const opened = openSync(partial, 'r+');
    ftruncateSync(opened, length);
    return opened;
  });
}

/** All of it was written, and perhaps it has its name already. */
function endedSink(partial: string, target: string, { length, checkpoint }: Begun): KeptSink {
  const there = existsSync(partial) ? partial : target;
  if (statSync(there, { throwIfNoEntry: false })?.size !== length) throw isGone(partial, checkpoint);
  return {
    length: () => length,
    write: async () => true,
    sync: async () => {},
    close: async () => {
      if (there === partial) attempt(target, () => renameSync(partial, target));
    },
    abandon: async () => {},
  };
}

const isGone = (partial: string, checkpoint: string): UsageError => usageError(gone(partial, checkpoint));

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw cannotWrite(file, messageOf(error));
  }
}
