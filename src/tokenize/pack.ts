/**
 * A dictionary as one file, trusted for what it can prove: the header by its checksum, the file by its length, the part that is read
 * at once by its own checksum (13 MB in some 7 ms), the texts page by page as they are read.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Compiled } from './compile.js';
import type { Dictionary } from './dictionary.js';
import { dictionaryIn, lengthOf, sharedMemory } from './layout.js';
import { headerIn, type PackHeader, prefixOf } from './pack-header.js';
import { checksumsOf } from './text-pages.js';

/** Of which the file consists, in order. */
export function packParts({ laid, texts }: Compiled, key: string): Uint8Array[] {
  const { memory, sizes, numbers } = laid;
  const checksum = crc32(memory);
  const header: PackHeader = { key, sizes, numbers, checksum, checksums: checksumsOf(texts), texts: texts.length };
  const json = Buffer.from(JSON.stringify(header));
  return [prefixOf(json, crc32), json, memory, texts];
}

export function writePack(file: string, compiled: Compiled, key: string): void {
  const fd = openSync(file, 'wx', 0o600);
  try {
    for (const part of packParts(compiled, key)) writeAll(fd, part);
  } finally {
    closeSync(fd);
  }
}

/** Null for what is no sound pack of this key. Its file stays open for the texts. */
export function readPack(file: string, key: string): Dictionary | null {
  let fd: number | null = null;
  try {
    fd = openSync(file, 'r');
    const dictionary = readFrom(fd, key);
    if (dictionary === null) closeSync(fd);
    return dictionary;
  } catch {
    if (fd !== null) closeSync(fd);
    return null;
  }
}

function readFrom(fd: number, key: string): Dictionary | null {
  const found = headerIn((from, length) => readAll(fd, Buffer.alloc(length), from), crc32);
  if (found === null || found.header.key !== key) return null;
  const { sizes, numbers, checksum, checksums, texts } = found.header;
  const offset = found.end + lengthOf(sizes);
  if (fstatSync(fd).size !== offset + texts) return null;
  const memory = readAll(fd, sharedMemory(lengthOf(sizes)), found.end);
  if (crc32(memory) !== checksum) return null;
  return dictionaryIn({ memory, sizes, numbers }, { fd, offset, length: texts, checksums });
}

/** As many bytes as it holds, or throws. */
function readAll<T extends Uint8Array>(fd: number, bytes: T, position: number): T {
  let done = 0;
  while (done < bytes.length) {
    const read = readSync(fd, bytes, done, bytes.length - done, position + done);
    if (read === 0) throw new Error('the file ends too early');
    done += read;
  }
  return bytes;
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done);
}
