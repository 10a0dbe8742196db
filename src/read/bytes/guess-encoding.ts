/** Which encoding a stretch of bytes is in: strict UTF-8, then UTF-16, then Shift_JIS and EUC-JP. */
import { isUtf8 } from 'node:buffer';
import { hasControls } from './binary.js';
import { endOfWhole } from './decoder.js';
import type { EncodingName } from './encoding.js';

/** By the byte order mark. */
export function encodingByMark(bytes: Uint8Array): EncodingName | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Bytes that the mark of this encoding takes at the start. */
export const markLength = (bytes: Uint8Array, name: EncodingName): number =>
  encodingByMark(bytes) !== name ? 0 : name === 'utf-8' ? 3 : 2;

/** null: no text. `isStart`, `isEnd`: the bytes are the first, the last, of their input. */
export function guessEncoding(bytes: Buffer, isStart: boolean, isEnd: boolean): EncodingName | null {
  const isValidUtf8 = isUtf8(bytes.subarray(0, endOfWhole(bytes)));
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isValidUtf8 && !isAscii) return hasControls(bytes, MOST_CONTROLS) ? null : 'utf-8';
  const wide = isStart ? guessUtf16(bytes) : null;
  if (wide !== null) return wide;
  if (hasControls(bytes, MOST_CONTROLS)) return null;
  if (isAscii) return 'utf-8';
  return guessMultibyte(bytes, isEnd);
}

/** A text may hold a NUL here and there. */
const MOST_CONTROLS = 0.3;
/** Bytes that fit no encoding and hold more than this are no damaged text. */
const FEW_CONTROLS = 0.02;
const MOST_ERRORS = 0.1;

/** ASCII and line breaks in UTF-16 have a NUL on the same side each; that alone would also hold for a text with one NUL. */
function guessUtf16(bytes: Uint8Array): EncodingName | null {
  const nuls = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if ((even === 0) === (odd === 0)) return null;
  const name = even === 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(name).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
  const isJapanese = share(/[\t\r\n -~\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef\ud800-\udfff]/g) > 0.9;
  return isJapanese && share(/[\t\r\n -~\u3041-\u30ff]/g) > 0.2 ? name : null;
}

interface Reading {
  readonly text: string;
  readonly errors: number;
}

function guessMultibyte(bytes: Uint8Array, isEnd: boolean): EncodingName | null {
  const utf8 = read(bytes, 'utf-8', false);
  const sjis = read(bytes, 'shift_jis', isEnd);
  const euc = read(bytes, 'euc-jp', isEnd);
  const sequences = utf8.text.match(/[\u0800-\ufffc]|[\ud800-\udbff]/g)?.length ?? 0;
  if (sequences > 4 * utf8.errors) return 'utf-8';
  if (sjis.errors === 0 && euc.errors === 0) return /[\u3041-\u30ff]/.test(euc.text) ? 'euc-jp' : 'shift_jis';
  const best = euc.errors < sjis.errors || isKatakanaByMistake(sjis.text, euc) ? euc : sjis;
  const isText = !hasControls(bytes, FEW_CONTROLS);
  if (best.errors > (isText ? MOST_ERRORS * best.text.length : 0)) return null;
  return best === euc ? 'euc-jp' : 'shift_jis';
}

/** Most of EUC-JP reads as half-width katakana in Shift_JIS, without an error: one byte too few must not turn a text into that. */
function isKatakanaByMistake(sjis: string, euc: Reading): boolean {
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const halfWidth = count(sjis, /[\uff61-\uff9f]/g);
  const kana = count(euc.text, /[\u3041-\u30ff]/g);
  const letters = count(euc.text, /[^\0-\x7f]/g);
  return halfWidth * 2 > count(sjis, /[^\0-\x7f]/g) && kana * 5 > letters && euc.errors <= 1 + MOST_ERRORS * letters;
}

/** Bytes 80 to 9F lead a character in Shift_JIS; read as EUC-JP they come out as control characters. */
function read(bytes: Uint8Array, encoding: EncodingName, isEnd: boolean): Reading {
  const text = new TextDecoder(encoding).decode(bytes, { stream: !isEnd });
  return { text, errors: text.match(/[\ufffd\x80-\x9f]/g)?.length ?? 0 };
}
