/** 原形 and 読み of the words: 8 MB of which a text needs little. */
import { textFrom } from '../domain/utf8.js';

/** All in memory, or in a file that stays open, whose pages carry checksums. Either can be sent to another thread. */
export type TextStore = TextsInMemory | TextsInFile;

export interface TextsInMemory {
  readonly bytes: Uint8Array;
}

export interface TextsInFile {
  readonly fd: number;
  readonly offset: number;
  readonly length: number;
  readonly checksums: readonly number[];
}

/** The bytes from `from` to `to`. Throws where a page isn't what was written. */
export type ReadText = (from: number, to: number) => string;

export type OpenTexts = (store: TextStore) => ReadText;

export const openInMemory = ({ bytes }: TextsInMemory): ReadText => {
  return (from, to) => textFrom(bytes.subarray(from, to));
};
