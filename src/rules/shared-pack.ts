/** A compiled pack in memory that threads share: each opens it for itself. */
import type { Kept, KeptParts } from './kept.js';

export interface SharedPack {
  readonly content: Uint8Array;
  /** null where it can't be read any more. */
  readonly rest: Uint8Array | null;
  readonly leaves: Uint8Array;
  /** The folder of its rules, where they may be read from another place. */
  readonly home: string | null;
}

export const shareParts = ({ content, rest, leaves }: KeptParts): SharedPack => ({
  content: shared(content),
  rest: shared(rest),
  leaves: shared(leaves),
  home: null,
});

export function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

export const keptIn = ({ content, rest, leaves }: SharedPack): Kept => ({
  content: bufferOf(content),
  rest: () => rest && bufferOf(rest),
  leaf: (from, to) => bufferOf(leaves).subarray(from, to),
});

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);
