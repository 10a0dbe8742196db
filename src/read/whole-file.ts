/** The bytes of a file, and what became of it while it was read. */
import { createReadStream, type Stats, statSync } from 'node:fs';
import type { Bilingual } from '../domain/language.js';
import type { Input } from './inputs.js';
import { noteItem, problemItem, type ReadItem } from './reader.js';

/** Bytes that are read at a time. */
const PIECE = 128 * 1024;
const LEAST = 4 * 1024;

/** At the end `asides` get what is to be said: of one that shrank something is missing, which nothing else would show. */
export async function* bytesOf({ file, path }: Input, asides: ReadItem[]): AsyncIterable<Buffer> {
  const before = statSync(path, { throwIfNoEntry: false });
  let read = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: pieceFor(before) })) {
    read += bytes.length;
    yield bytes;
  }
  // Devices, pipes and the files of /proc don't say how long they are.
  if (before?.isFile() !== true || before.size === 0) return;
  if (read < before.size) asides.push(problemItem(file, null, shrunk(read, before.size)));
  else if (isOther(path, before)) asides.push(noteItem(file, changed(read)));
}

/** Large buffers for small files would keep the collector of garbage busier than all else, where there are thousands of them. */
const pieceFor = (stats: Stats | undefined): number =>
  stats?.isFile() === true && stats.size > 0 ? Math.min(PIECE, Math.max(LEAST, stats.size)) : PIECE;

/** One that is gone was open, and read to its end. */
function isOther(path: string, { ino, size, mtimeMs }: Stats): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return now !== undefined && now.ino === ino && (now.size !== size || now.mtimeMs !== mtimeMs);
}

const figure = (bytes: number): string => bytes.toLocaleString('en');

const shrunk = (read: number, size: number): Bilingual => ({
  ja: `読んでいる間に短くなりました。${figure(size)} バイトのうち ${figure(read)} バイトまで読みました`,
  en: `became shorter while it was read: of ${figure(size)} bytes ${figure(read)} could be read`,
});

const changed = (read: number): Bilingual => ({
  ja: `読んでいる間に書き換えられたか、書き足されました。先頭から ${figure(read)} バイトを読みました`,
  en: `was changed or added to while it was read; the first ${figure(read)} bytes were read`,
});
