/**
 * A dictionary as one file, trusted for what it can prove: the header by its checksum, the file by its length, the part that is read
 * at once by its own checksum (13 MB in some 7 ms), the texts page by page as they are read.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import type { Compiled } from './compile.js';
import type { Dictionary } from './dictionary.js';
import { dictionaryIn, lengthOf, type Numbers, type Sizes, sharedMemory } from './layout.js';
import { checksumsOf } from './texts.js';

/** One more whenever the file, or what `compile` puts into it, changes. */
const FORMAT = 2;
/** The length of the header and its checksum follow, 32 bits each. */
const MAGIC = Buffer.from('yamiscan IPADIC\n');
const PREFIX = MAGIC.length + 8;
const LONGEST_HEADER = 1 << 20;

interface Header {
  readonly key: string;
  readonly sizes: Sizes;
  readonly numbers: Numbers;
  readonly checksum: number;
  /** Of the pages of texts. */
  readonly checksums: readonly number[];
  readonly texts: number;
}

/** What a pack must have been made from, and for. */
export const packKey = (kuromoji: string): string => `${FORMAT}-${kuromoji}-${endianness()}`;

export function writePack(file: string, { laid, texts }: Compiled, key: string): void {
  const { memory, sizes, numbers } = laid;
  const checksum = crc32(memory);
  const header: Header = { key, sizes, numbers, checksum, checksums: checksumsOf(texts), texts: texts.length };
  const json = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX);
  MAGIC.copy(prefix);
  prefix.writeUInt32LE(json.length, MAGIC.length);
  prefix.writeUInt32LE(crc32(json), MAGIC.length + 4);
  const fd = openSync(file, 'wx', 0o600);
  try {
    for (const part of [prefix, json, memory, texts]) writeAll(fd, part);
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
  const prefix = readAll(fd, Buffer.alloc(PREFIX), 0);
  const length = prefix.readUInt32LE(MAGIC.length);
  if (!prefix.subarray(0, MAGIC.length).equals(MAGIC) || length > LONGEST_HEADER) return null;
  const json = readAll(fd, Buffer.alloc(length), PREFIX);
  if (crc32(json) !== prefix.readUInt32LE(MAGIC.length + 4)) return null;
  const { sizes, numbers, checksum, checksums, texts, ...header } = JSON.parse(json.toString('utf8')) as Header;
  const start = PREFIX + length;
  const offset = start + lengthOf(sizes);
  if (header.key !== key || fstatSync(fd).size !== offset + texts) return null;
  const memory = readAll(fd, sharedMemory(lengthOf(sizes)), start);
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
