/** The input at hand, in a file: whoever has to stop a process can say what it was at. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

const HEAD = 12;

export interface Mailbox {
  /** `target`: its place among those of the order. */
  readonly put: (target: number, input: string) => void;
  readonly close: () => void;
}

export interface Mail {
  /** How many inputs there were; this is the last of them. */
  readonly count: number;
  readonly target: number;
  readonly input: string;
}

export function openMailbox(file: string): Mailbox {
  const handle = openSync(file, 'w');
  let count = 0;
  return {
    put: (target, input) => {
      count += 1;
      const bytes = Buffer.alloc(HEAD + 2 * input.length);
      [count, target, 2 * input.length].forEach((number, nth) => void bytes.writeUInt32LE(number, 4 * nth));
      bytes.write(input, HEAD, 'utf16le');
      writeSync(handle, bytes, 0, bytes.length, 0);
    },
    close: () => closeSync(handle),
  };
}

const NOTHING: Mail = { count: 0, target: 0, input: '' };

export function readMail(file: string): Mail {
  const bytes = bytesIn(file);
  if (bytes.length < HEAD) return NOTHING;
  const [count, target, length] = [0, 4, 8].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  return { count, target, input: bytes.toString('utf16le', HEAD, HEAD + length) };
}

/** None as long as there is no file. */
function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
