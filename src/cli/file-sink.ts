/** A report in a file that appears only when it is complete. */
import { once } from 'node:events';
import { createWriteStream, rmSync, type Stats, statSync } from 'node:fs';
import { realpath, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { hiddenBeside, removeLeftOvers } from './left-over.js';
import { undoneBySignal } from './signals.js';
import { cannotWrite, type Sink, streamSink, watch } from './sink.js';
import { messageOf } from './voice.js';

/** Writes beside `file` and renames at the end: whoever reads `file` sees all of it or none. */
export async function fileSink(file: string): Promise<Sink> {
  const stats = attempt(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stats?.isDirectory()) throw cannotWrite(file, 'EISDIR');
  // A device or a named pipe is written into: something that takes its place would not be it.
  if (stats !== undefined && (!stats.isFile() || file.startsWith('/dev/'))) return deviceSink(file);
  const target = stats === undefined ? file : await realpath(file);
  removeLeftOvers(target);
  const partial = hiddenBeside(target);
  const stream = await open(partial, file, stats);
  const done = undoneBySignal(() => rmSync(partial, { force: true }));
  const { failure, write } = watch(stream);
  const abandon = async (): Promise<void> => {
    stream.destroy();
    await rm(partial, { force: true });
    done();
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
      await rename(partial, target).catch((error: unknown) => {
        throw cannotWrite(file, messageOf(error));
      });
      done();
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

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw cannotWrite(file, messageOf(error));
  }
}

async function end(stream: Writable): Promise<void> {
  if (stream.closed) return;
  const closed = once(stream, 'close').catch(() => {});
  stream.end();
  await closed;
}
