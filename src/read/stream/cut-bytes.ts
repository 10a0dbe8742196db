/** Cuts bytes into lines at LF alone: one line for each that an engine wrote, empty ones too. */
import { LONGEST_POSTING } from '../reader.js';

/** null: too long, and thrown away as it came. */
export type LineBytes = Buffer | null;

/** More bytes than the longest posting has. */
const LONGEST = 3 * LONGEST_POSTING;
const LF = 0x0a;

export interface ByteCutter {
  /** The lines that a chunk completes. */
  readonly cut: (chunk: Buffer) => LineBytes[];
  /** What stands behind the last LF; undefined where nothing does. */
  readonly rest: () => LineBytes | undefined;
}

/** Keeps no more of a line than `longest` bytes. */
export function createByteCutter(longest = LONGEST): ByteCutter {
  let parts: Buffer[] = [];
  let length = 0;
  const grow = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): LineBytes => {
    const line = length > longest ? null : parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  const cut = (chunk: Buffer): LineBytes[] => {
    const lines: LineBytes[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      grow(chunk.subarray(from, end));
      lines.push(finish());
      from = end + 1;
    }
    grow(chunk.subarray(from));
    return lines;
  };
  return { cut, rest: () => (length === 0 ? undefined : finish()) };
}
