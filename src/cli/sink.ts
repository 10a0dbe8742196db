/** Where a report goes: standard output, or a file that appears only when it is complete. */
import { once } from 'node:events';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { usageError } from '../domain/errors.js';

export interface Sink {
  /** Waits while the other side is slow. False when nobody reads any more (| head). */
  readonly write: (text: string) => Promise<boolean>;
  /** Makes what was written visible. */
  readonly close: () => Promise<void>;
  /** Throws away what was written to a file. */
  readonly abandon: () => Promise<void>;
}

export function streamSink(stream: Writable): Sink {
  let open = true;
  const shut = (): void => {
    open = false;
  };
  stream.once('close', shut).once('error', shut);
  const write = async (text: string): Promise<boolean> => {
    if (!open || stream.destroyed) return false;
    if (text !== '' && !stream.write(text))
      await Promise.race([once(stream, 'drain'), once(stream, 'close'), once(stream, 'error')]).catch(shut);
    return open;
  };
  return { write, close: async () => {}, abandon: async () => {} };
}

/** Writes beside `file` and renames at the end: whoever reads `file` sees all of it or none. */
export async function fileSink(file: string): Promise<Sink> {
  if (existsSync(file) && statSync(file).isDirectory()) throw cannotWrite(file, 'EISDIR');
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${unique()}.partial`);
  const stream = createWriteStream(partial, { flags: 'w' });
  await once(stream, 'open').catch((error: unknown) => {
    throw cannotWrite(file, error instanceof Error ? error.message : String(error));
  });
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  const fail = async (): Promise<never> => {
    await rm(partial, { force: true });
    throw cannotWrite(file, failure?.message ?? '');
  };
  return {
    write: async (text) => {
      if (failure !== null) return fail();
      if (text !== '' && !stream.write(text)) await once(stream, 'drain').catch(() => {});
      return true;
    },
    close: async () => {
      stream.end();
      await once(stream, 'close').catch(() => {});
      if (failure !== null) await fail();
      await rename(partial, file);
    },
    abandon: async () => {
      stream.destroy();
      await rm(partial, { force: true });
    },
  };
}

/** Two runs that write the same report must not share their partial file. */
const unique = (): string => Math.random().toString(36).slice(2, 10);

const cannotWrite = (file: string, why: string) =>
  usageError({ ja: `書き込めません: ${file}: ${why}`, en: `cannot write ${file}: ${why}` });
