/** Bytes that a mark or an option calls UTF-16 and that are not: read so, they would be other characters, without an error. */
import { isUtf8 } from 'node:buffer';
import type { Bilingual } from '../../domain/language.js';
import { endOfWhole } from './decoder.js';
import { type EncodingName, SPOKEN_NAMES } from './encoding.js';
import { encodingByMark } from './guess-encoding.js';

/** So many are looked at. */
export const FIRST_BYTES = 64;
/** Characters beyond ASCII in bytes that are all valid UTF-8. Text in UTF-16 is hardly ever that, even with one. */
const SURELY = 4;

/** What is wrong with the name; null where nothing is. `start`: the first bytes of an input. */
export function misnamed(start: Buffer, name: EncodingName): Bilingual | null {
  const mark = encodingByMark(start);
  const bytes = start.subarray(mark === null ? 0 : 2, FIRST_BYTES);
  const whole = bytes.subarray(0, endOfWhole(bytes));
  const isOtherwise = isSurelyUtf8(whole) || isSwapped(bytes, name);
  if (!isOtherwise) return null;
  return mark === null ? notSo(name, isSurelyUtf8(whole)) : markLies(name);
}

function isSurelyUtf8(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  let characters = 0;
  for (const byte of bytes) if (byte >= 0xc0) characters += 1;
  return characters >= SURELY;
}

/** Whether kana and ASCII, which every Japanese text holds, are there with the bytes the other way round alone. */
function isSwapped(bytes: Buffer, name: EncodingName): boolean {
  const shareIn = (encoding: string): number => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return (text.match(/[\t\r\n -~\u3001-\u30ff]/g)?.length ?? 0) / Math.max(1, text.length);
  };
  const other = name === 'utf-16le' ? 'utf-16be' : 'utf-16le';
  return bytes.length >= SURELY * 2 && shareIn(other) > 0.2 && shareIn(name) < 0.1;
}

const markLies = (name: EncodingName): Bilingual => ({
  ja: `先頭の BOM は ${SPOKEN_NAMES[name]} ですが、中身は違います。UTF-8 で保存し直してください`,
  en: `its byte order mark says ${SPOKEN_NAMES[name]}, its bytes say otherwise; save it as UTF-8`,
});

const notSo = (name: EncodingName, isInUtf8: boolean): Bilingual => ({
  ja: `中身は ${isInUtf8 ? 'UTF-8 で' : '別の並びの UTF-16 で'}、${SPOKEN_NAMES[name]} ではありません（--encoding を見直してください）`,
  en: `the bytes are ${isInUtf8 ? 'UTF-8' : 'UTF-16 the other way round'}, not ${SPOKEN_NAMES[name]} (look at --encoding)`,
});
