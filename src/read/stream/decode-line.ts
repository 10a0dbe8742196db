/** From the bytes of a line to its text. Engines write UTF-8. */
import { isUtf8 } from 'node:buffer';
import type { Fault } from '../../domain/answer.js';
import { LONGEST_POSTING } from '../reader.js';
import type { LineBytes } from './cut-bytes.js';

/** `isWhole`: false where bytes that are not UTF-8 became U+FFFD. */
export type DecodedLine = { readonly text: string; readonly isWhole: boolean } | { readonly fault: Fault };

export function decodeLine(bytes: LineBytes, longest = LONGEST_POSTING): DecodedLine {
  const text = bytes?.toString('utf8');
  if (bytes === null || text === undefined || text.length > longest) return { fault: tooLong(longest) };
  return { text, isWhole: isUtf8(bytes) };
}

export const BAD_BYTES: Fault = {
  name: 'bad-bytes',
  message: { ja: 'UTF-8 ではないバイトがあります', en: 'holds bytes that are not UTF-8' },
};

/** An id that lost bytes is none. */
export const soundId = (id: string | null, isWhole: boolean): string | null =>
  !isWhole && id?.includes('\uFFFD') === true ? null : id;

const tooLong = (longest: number): Fault => ({
  name: 'too-long',
  message: {
    ja: `${longest.toLocaleString('en')}文字を超えています`,
    en: `is longer than ${longest.toLocaleString('en')} characters`,
  },
});
