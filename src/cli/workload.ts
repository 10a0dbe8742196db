/** How much a run has to read, as far as that is known, and how much of it was read. */
import { statSync } from 'node:fs';
import { once } from '../domain/once.js';
import type { Inputs } from '../read/index.js';

export interface Workload {
  readonly onRead: (bytes: number) => void;
  /** Bytes. */
  readonly read: () => number;
  /** Bytes of all inputs; null where one is a stream. */
  readonly total: () => number | null;
  /** So much that threads are worth their start. */
  readonly isMuch: () => boolean;
}

/** Bytes: some ten thousand postings. */
const MUCH = 8 * 1024 * 1024;

export function createWorkload(inputs: Inputs): Workload {
  let bytes = 0;
  const isMuchInFiles = once(() => sizeOf(inputs, MUCH) > MUCH);
  const total = once(() => (inputs.hasStdin ? null : sizeOf(inputs, Number.POSITIVE_INFINITY)));
  return {
    onRead: (more) => {
      bytes += more;
    },
    read: () => bytes,
    total,
    isMuch: () => bytes > MUCH || isMuchInFiles(),
  };
}

/** Of files; counting ends where there are more than `enough`. */
function sizeOf(inputs: Inputs, enough: number): number {
  let bytes = 0;
  for (const { file, path } of inputs) {
    if (bytes > enough) break;
    bytes += file === null ? 0 : sizeOfOne(path);
  }
  return bytes;
}

/** 0 where nobody can tell; reading it will say why. */
function sizeOfOne(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
