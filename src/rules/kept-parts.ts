/**
 * A file of three parts, of which two are read when asked for: each is found whole and unharmed, or counts as not there.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { once } from '../domain/once.js';
import {
  entryOf,
  HEADER_LENGTH,
  type Kept,
  type KeptParts,
  lengthOf,
  PARTS,
  type Part,
  startOf,
  totalOf,
} from './kept.js';
import { place } from './kept-file.js';

/** null for a file that isn't there, can't be read or isn't as it was written. */
export function readKept(file: string): Kept | null {
  const kept = open(file, (opened) => {
    const header = headerIn(opened);
    const content = header === null ? null : checked(opened, header, 'content');
    return header === null || content === null ? null : { header, content };
  });
  if (kept === null) return null;
  const later = (part: 'rest' | 'leaves') => (): Buffer | null =>
    open(file, (opened) =>
      headerIn(opened)?.equals(kept.header) === true ? checked(opened, kept.header, part) : null,
    );
  const leaves = once(later('leaves'));
  return { content: kept.content, rest: later('rest'), leaf: (from, to) => leaves()?.subarray(from, to) ?? null };
}

/**
 * As `readKept`, of a file that belongs to the program as its code does and is as little doubted: what computes a checksum takes
 * longer to load than all of it to read. It stays open, so that one leaf can be read.
 */
export function readOwn(file: string): Kept | null {
  try {
    const opened = openSync(file, 'r');
    const header = headerIn(opened);
    const content = header === null ? null : partIn(opened, header, 'content');
    if (header === null || content === null) return null;
    const leaves = startOf(header, 'leaves');
    return {
      content,
      rest: () => partIn(opened, header, 'rest'),
      leaf: (from, to) => bytesAt(opened, Buffer.allocUnsafe(to - from), leaves + from),
    };
  } catch {
    return null;
  }
}

function open<T>(file: string, read: (opened: number) => T): T | null {
  let opened: number | null = null;
  try {
    opened = openSync(file, 'r');
    return read(opened);
  } catch {
    return null;
  } finally {
    if (opened !== null) closeSync(opened);
  }
}

/** null where the file is not as long as it says. */
function headerIn(opened: number): Buffer | null {
  const header = bytesAt(opened, Buffer.alloc(HEADER_LENGTH), 0);
  const { size } = fstatSync(opened);
  return header !== null && totalOf(header) === size ? header : null;
}

function partIn(opened: number, header: Buffer, part: Part): Buffer | null {
  const length = lengthOf(header, part);
  return bytesAt(opened, Buffer.from(new SharedArrayBuffer(length), 0, length), startOf(header, part));
}

function checked(opened: number, header: Buffer, part: Part): Buffer | null {
  const bytes = partIn(opened, header, part);
  return bytes !== null && crc32(bytes) === header.readUInt32LE(entryOf(part) + 4) ? bytes : null;
}

/** Fills the bytes; null where the file has fewer. */
const bytesAt = (opened: number, bytes: Buffer, at: number): Buffer | null =>
  bytes.length === 0 || readSync(opened, bytes, 0, bytes.length, at) === bytes.length ? bytes : null;

/** Appears whole or not at all, whoever else writes the same. False where nothing can be written: the next run does without. */
export function keep(file: string, parts: KeptParts): boolean {
  return place(file, bytesOf(parts));
}

/** The whole file. */
export const bytesOf = (parts: KeptParts): Buffer =>
  Buffer.concat([headerOf(parts), ...PARTS.map((part) => parts[part])]);

function headerOf(parts: KeptParts): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  for (const part of PARTS) {
    header.writeUInt32LE(parts[part].length, entryOf(part));
    header.writeUInt32LE(crc32(parts[part]), entryOf(part) + 4);
  }
  return header;
}
