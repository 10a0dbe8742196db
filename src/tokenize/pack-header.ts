/** How the file of a dictionary begins: a word, the length of the header and its checksum (32 bits each), the header. */
import { textFrom } from '../domain/utf8.js';
import type { Numbers, Sizes } from './layout.js';

/** One more whenever the file, or what `compile` puts into it, changes. */
export const FORMAT = 2;

export interface PackHeader {
  /** What it was made from, and for. */
  readonly key: string;
  readonly sizes: Sizes;
  readonly numbers: Numbers;
  /** Of the part that is read at once. */
  readonly checksum: number;
  /** Of the pages of texts. */
  readonly checksums: readonly number[];
  /** Bytes. */
  readonly texts: number;
}

/** `order`: of the bytes in a number, as the machine has them. */
export const packKey = (kuromoji: string, order: 'BE' | 'LE'): string => `${FORMAT}-${kuromoji}-${order}`;

const MAGIC = Uint8Array.from('yamiscan IPADIC\n', (letter) => letter.charCodeAt(0));
export const PREFIX = MAGIC.length + 8;
const LONGEST_HEADER = 1 << 20;

export type Checksum = (bytes: Uint8Array) => number;

export function prefixOf(json: Uint8Array, checksum: Checksum): Uint8Array {
  const prefix = new Uint8Array(PREFIX);
  prefix.set(MAGIC);
  const numbers = new DataView(prefix.buffer, MAGIC.length);
  numbers.setUint32(0, json.length, true);
  numbers.setUint32(4, checksum(json), true);
  return prefix;
}

/** `read`: that many bytes from there on. Null for what is no pack, or not as it was written. */
export function headerIn(read: (from: number, length: number) => Uint8Array, checksum: Checksum): FoundHeader | null {
  const prefix = read(0, PREFIX);
  if (prefix.length < PREFIX) return null;
  const numbers = new DataView(prefix.buffer, prefix.byteOffset + MAGIC.length);
  const length = numbers.getUint32(0, true);
  if (MAGIC.some((byte, at) => prefix[at] !== byte) || length > LONGEST_HEADER) return null;
  const json = read(PREFIX, length);
  if (checksum(json) !== numbers.getUint32(4, true)) return null;
  return { header: JSON.parse(textFrom(json)) as PackHeader, end: PREFIX + length };
}

export interface FoundHeader {
  readonly header: PackHeader;
  /** In bytes from the beginning of the file. */
  readonly end: number;
}
