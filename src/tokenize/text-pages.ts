/** Texts of words in a file, read by pages when asked for. */
import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type OpenTexts, openInMemory, type TextsInFile } from './texts.js';

const PAGE = 16_384;

export const openTexts: OpenTexts = (store) => {
  if ('bytes' in store) return openInMemory(store);
  const pageAt = createPages(store);
  return (from, to) => {
    const parts: Buffer[] = [];
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++)
      parts.push(pageAt(page).subarray(Math.max(0, from - page * PAGE), to - page * PAGE));
    return (parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)).toString('utf8');
  };
};

function createPages(store: TextsInFile): (page: number) => Buffer {
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
