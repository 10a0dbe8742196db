/** 原形 and 読み of the words: 8 MB of which a text needs little, read by pages when asked for. */
import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** All in memory, or in a file that stays open, whose pages carry checksums. Either can be sent to another thread. */
export type TextStore =
  | { readonly bytes: Uint8Array }
  | { readonly fd: number; readonly offset: number; readonly length: number; readonly checksums: readonly number[] };

/** The bytes from `from` to `to`. Throws where a page isn't what was written. */
export type ReadText = (from: number, to: number) => string;

const PAGE = 16_384;
export function createTextReader(store: TextStore): ReadText {
  const bytesOf = 'bytes' in store ? store.bytes : null;
  if (bytesOf !== null) {
    // What is shared between threads is no text until it is copied.
    return (from, to) => Buffer.from(bytesOf.subarray(from, to)).toString('utf8');
  }
  const pageAt = createPages(store as Exclude<TextStore, { bytes: Uint8Array }>);
  return (from, to) => {
    const parts: Buffer[] = [];
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++)
      parts.push(pageAt(page).subarray(Math.max(0, from - page * PAGE), to - page * PAGE));
    return (parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)).toString('utf8');
  };
}

function createPages(store: Exclude<TextStore, { bytes: Uint8Array }>): (page: number) => Buffer {
  /** All that were asked for: 8 MB where a text asked for every word. */
  const kept = new Map<number, Buffer>();
  return (page) => {
    const known = kept.get(page);
    if (known !== undefined) return known;
    const bytes = Buffer.alloc(Math.min(PAGE, store.length - page * PAGE));
    readSync(store.fd, bytes, 0, bytes.length, store.offset + page * PAGE);
    if (crc32(bytes) !== store.checksums[page]) throw new Error(`page ${page} of the dictionary is damaged`);
    kept.set(page, bytes);
    return bytes;
  };
}

export function checksumsOf(texts: Uint8Array): number[] {
  return Array.from({ length: Math.ceil(texts.length / PAGE) }, (_, page) =>
    crc32(texts.subarray(page * PAGE, (page + 1) * PAGE)),
  );
}
