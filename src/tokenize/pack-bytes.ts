/** The file of a dictionary, all in memory: for browsers, and where there are no files. */
import { crc32 } from '../domain/crc32.js';
import type { Dictionary } from './dictionary.js';
import { dictionaryIn, lengthOf } from './layout.js';
import { FORMAT, headerIn } from './pack-header.js';

/** Null for what is no dictionary of this version, or not as it was written; all of it but the texts is summed up (13 MB). */
export function openDictionary(bytes: Uint8Array): Dictionary | null {
  const found = headerIn((from, length) => sliceOf(bytes, from, from + length), crc32);
  if (found === null || !found.header.key.startsWith(`${FORMAT}-`) || !found.header.key.endsWith('-LE')) return null;
  const { sizes, numbers, checksum, texts } = found.header;
  const offset = found.end + lengthOf(sizes);
  if (bytes.length !== offset + texts) return null;
  // A copy, as numbers must begin where their size allows.
  const memory = sliceOf(bytes, found.end, offset);
  return crc32(memory) === checksum
    ? dictionaryIn({ memory, sizes, numbers }, { bytes: bytes.subarray(offset) })
    : null;
}

/** Never a view, as `Buffer.slice` would give. Shorter where the bytes end. */
const sliceOf = (bytes: Uint8Array, from: number, to: number): Uint8Array => Uint8Array.from(bytes.subarray(from, to));
