/** What a file of compiled rules consists of, and where its parts are. */
/** What is kept of something, by how many runs need it. */
export interface KeptParts {
  /** What each run needs. */
  readonly content: Uint8Array;
  /** What few runs need. */
  readonly rest: Uint8Array;
  /** Of which a run needs a few pieces. */
  readonly leaves: Uint8Array;
}

export interface Kept {
  /** In memory that threads may share; typed arrays of any kind may begin where it does. */
  readonly content: Uint8Array;
  /** Read when asked for; null where it is harmed or was written anew since, as for a leaf. */
  readonly rest: () => Uint8Array | null;
  readonly leaf: (from: number, to: number) => Uint8Array | null;
}

export const PARTS = ['content', 'rest', 'leaves'] as const;
export type Part = (typeof PARTS)[number];

/** For each part its length and checksum, 32 bits each. */
const ENTRY = 8;
export const HEADER_LENGTH = 32;

export const entryOf = (part: Part): number => ENTRY * PARTS.indexOf(part);

const numberAt = (header: Uint8Array, at: number): number =>
  new DataView(header.buffer, header.byteOffset).getUint32(at, true);

export const lengthOf = (header: Uint8Array, part: Part): number => numberAt(header, entryOf(part));

export const checksumOf = (header: Uint8Array, part: Part): number => numberAt(header, entryOf(part) + 4);

export function startOf(header: Uint8Array, part: Part): number {
  const before = PARTS.slice(0, PARTS.indexOf(part));
  return before.reduce((sum, one) => sum + lengthOf(header, one), HEADER_LENGTH);
}

/** Of the whole file. */
export const totalOf = (header: Uint8Array): number => startOf(header, 'leaves') + lengthOf(header, 'leaves');
