/**
 * The standard streams by their descriptors: making Node's own takes longer than reading, judging and writing a short text.
 * What can't be done so is left to the streams.
 */
import { fstatSync, readSync, writeSync } from 'node:fs';
import type { Io, StreamName } from './io.js';
import { cannotWrite, type Sink, streamSink } from './sink.js';

export interface Direct {
  /** Neither a terminal nor another device. */
  readonly isPlain: (name: StreamName) => boolean;
  /** Waits for something to come. null at the end, undefined where only the stream can tell. */
  readonly read: () => Uint8Array | null | undefined;
  /** How many of the bytes were taken. Throws what the system says. */
  readonly write: (bytes: Uint8Array) => number;
}

/** As much as a pipe holds. */
const PIECE = 65_536;
const DESCRIPTORS: Readonly<Record<StreamName, number>> = { stdin: 0, stdout: 1, stderr: 2 };

export const direct: Direct = {
  isPlain: (name) => {
    try {
      const stats = fstatSync(DESCRIPTORS[name]);
      return stats.isFIFO() || stats.isFile() || stats.isSocket();
    } catch {
      return false;
    }
  },
  read: () => {
    try {
      const bytes = Buffer.allocUnsafeSlow(PIECE);
      const length = readSync(DESCRIPTORS.stdin, bytes);
      return length === 0 ? null : bytes.subarray(0, length);
    } catch {
      return undefined;
    }
  },
  write: (bytes) => writeSync(DESCRIPTORS.stdout, bytes),
};

/** Longer inputs may be worth threads, which are not heard while a read waits. */
const LONGEST = PIECE;

/** Milliseconds after which who writes into a pipe is perhaps waited for once more: signals are not heard meanwhile either. */
const SOON = 100;

/** Standard input; its stream is made when there is much to read, or it comes slowly. `waiting`: called before it is waited for. */
export async function* directInput(io: Io, waiting: () => void): AsyncGenerator<Uint8Array | string> {
  if (io.direct?.isPlain('stdin') === true) {
    const started = Date.now();
    for (let length = 0; length < LONGEST && Date.now() - started < SOON; ) {
      const piece = io.direct.read();
      if (piece === null) return;
      if (piece === undefined) break;
      length += piece.length;
      yield piece;
    }
  }
  waiting();
  yield* io.stdin;
}

/** Standard output; its stream is made when it can't take more at once, and waits for it. */
export function directOutput(io: Io): Sink {
  const { direct } = io;
  if (direct?.isPlain('stdout') !== true) return streamSink(io.stdout, 'stdout');
  let isRead = true;
  let stream: Sink | null = null;
  const write = async (text: string | Uint8Array): Promise<boolean> => {
    if (stream !== null) return stream.write(text);
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    let at = 0;
    try {
      while (isRead && at < bytes.length) at += direct.write(bytes.subarray(at));
      return isRead;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EPIPE' && code !== 'EAGAIN') throw cannotWrite('stdout', message);
      isRead = code === 'EAGAIN';
    }
    if (!isRead) return false;
    stream = streamSink(io.stdout, 'stdout');
    return stream.write(bytes.subarray(at));
  };
  return { write, close: async () => stream?.close(), abandon: async () => {} };
}
