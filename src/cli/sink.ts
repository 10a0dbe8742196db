/** Where a report goes, one piece after the other: here a stream that is there already. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type UsageError, usageError } from '../domain/errors.js';

export interface Sink {
  /** Waits while the other side is slow. False when nobody reads any more (| head). */
  readonly write: (text: string | Uint8Array) => Promise<boolean>;
  /** Makes what was written visible. */
  readonly close: () => Promise<void>;
  /** Throws away what was written to a file. */
  readonly abandon: () => Promise<void>;
}

/** What one end of a stream has come to. */
interface Watch {
  readonly isOpen: () => boolean;
  /** null as long as nothing failed. */
  readonly failure: () => NodeJS.ErrnoException | null;
  readonly write: (text: string | Uint8Array) => Promise<void>;
}

export function watch(stream: Writable): Watch {
  let open = !stream.destroyed;
  let failure: NodeJS.ErrnoException | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });
  stream.once('close', () => {
    open = false;
  });
  const isOpen = (): boolean => open && failure === null && !stream.destroyed;
  const write = async (text: string | Uint8Array): Promise<void> => {
    if (text.length === 0 || !isOpen() || stream.write(text)) return;
    const settled = new AbortController();
    const { signal } = settled;
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(() => {});
    settled.abort();
  };
  return { isOpen, failure: () => failure, write };
}

/** Everything was taken, or nobody reads any more. */
async function drained(stream: Writable): Promise<void> {
  if (stream.writableLength > 0 && !stream.destroyed) await new Promise((resolve) => stream.write('', resolve));
}

/** A reader that goes away is no failure; a full disk is. */
export function streamSink(stream: Writable, name: string): Sink {
  const { isOpen, failure, write } = watch(stream);
  const check = (): void => {
    const error = failure();
    if (error !== null && error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED')
      throw cannotWrite(name, error.message);
  };
  return {
    write: async (text) => {
      await write(text);
      check();
      return isOpen();
    },
    close: async () => {
      await drained(stream);
      check();
    },
    abandon: async () => {},
  };
}

export const cannotWrite = (file: string, why: string): UsageError =>
  usageError({ ja: `書き込めません: ${file}: ${why}`, en: `cannot write ${file}: ${why}` });
