/** A file of compiled rules, all in memory: for browsers, and where there are no files. */
import { crc32 } from '../domain/crc32.js';
import { checksumOf, HEADER_LENGTH, type Kept, lengthOf, PARTS, type Part, startOf, totalOf } from './kept.js';

/** null for what is no such file, or not as it was written. */
export function openKept(bytes: Uint8Array): Kept | null {
  if (bytes.length < HEADER_LENGTH || totalOf(bytes) !== bytes.length) return null;
  const partOf = (part: Part): Uint8Array =>
    bytes.subarray(startOf(bytes, part), startOf(bytes, part) + lengthOf(bytes, part));
  if (PARTS.some((part) => crc32(partOf(part)) !== checksumOf(bytes, part))) return null;
  const [rest, leaves] = [partOf('rest'), partOf('leaves')];
  // A copy, as numbers must begin where their size allows.
  return {
    content: Uint8Array.from(partOf('content')),
    rest: () => rest,
    leaf: (from, to) => leaves.subarray(from, to),
  };
}
