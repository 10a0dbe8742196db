/** Where a report goes: standard output, or a file that appears only when it is complete. */
import { once } from 'node:events';
import { createWriteStream, type Stats, statSync } from 'node:fs';
import { realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { type UsageError, usageError } from '../domain/errors.js';
import { messageOf } from './voice.js';

export interface Sink {
  /** Waits while the other side is slow. False when nobody reads any more (| head). */
  readonly write: (text: string) => Promise<boolean>;
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
  readonly write: (text: string) => Promise<void>;
}

function watch(stream: Writable): Watch {
  let open = !stream.destroyed;
  let failure: NodeJS.ErrnoException | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });
  stream.once('close', () => {
    open = false;
  });
  const isOpen = (): boolean => open && failure === null && !stream.destroyed;
  const write = async (text: string): Promise<void> => {
    if (text === '' || !isOpen() || stream.write(text)) return;
    const settled = new AbortController();
    const { signal } = settled;
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(() => {});
    settled.abort();
  };
  return { isOpen, failure: () => failure, write };
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
    close: async () => check(),
    abandon: async () => {},
  };
}

/** Writes beside `file` and renames at the end: whoever reads `file` sees all of it or none. */
export async function fileSink(file: string): Promise<Sink> {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw cannotWrite(file, 'EISDIR');
  // A device or a named pipe is written into: something that takes its place would not be it.
  if (stats !== undefined && (!stats.isFile() || file.startsWith('/dev/'))) return deviceSink(file);
  const target = stats === undefined ? file : await realpath(file);
  const partial = path.join(path.dirname(target), `.${path.basename(target)}.${unique()}.partial`);
  const stream = await open(partial, file, stats);
  const { failure, write } = watch(stream);
  const abandon = async (): Promise<void> => {
    stream.destroy();
    await rm(partial, { force: true });
  };
  const check = async (): Promise<void> => {
    const error = failure();
    if (error === null) return;
    await abandon();
    throw cannotWrite(file, error.message);
  };
  return {
    write: async (text) => {
      await write(text);
      await check();
      return true;
    },
    close: async () => {
      await end(stream);
      await check();
      await rename(partial, target);
    },
    abandon,
  };
}

async function deviceSink(file: string): Promise<Sink> {
  const stream = await open(file, file);
  const sink = streamSink(stream, file);
  return {
    write: sink.write,
    close: async () => {
      await end(stream);
      await sink.close();
    },
    abandon: async () => void stream.destroy(),
  };
}

async function open(file: string, name: string, like?: Stats): Promise<Writable> {
  const stream = createWriteStream(file, like === undefined ? {} : { mode: like.mode });
  await once(stream, 'open').catch((error: unknown) => {
    throw cannotWrite(name, messageOf(error));
  });
  return stream;
}

async function end(stream: Writable): Promise<void> {
  if (stream.closed) return;
  const closed = once(stream, 'close').catch(() => {});
  stream.end();
  await closed;
}

/** Two runs that write the same report must not share their partial file. */
const unique = (): string => Math.random().toString(36).slice(2, 10);

const cannotWrite = (file: string, why: string): UsageError =>
  usageError({ ja: `書き込めません: ${file}: ${why}`, en: `cannot write ${file}: ${why}` });
