/** Decides, as bytes come in, in which encoding they are; the decision depends on the bytes alone, not on the chunks. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Bilingual } from '../../domain/language.js';
import { BINARY, binaryBySignature, jisIn, SIGNATURE_LENGTH } from './binary.js';
import type { EncodingName } from './encoding.js';
import { encodingByMark, guessEncoding } from './guess-encoding.js';
import { FIRST_BYTES, misnamed } from './misnamed.js';

/** `ascii`: so many bytes are the same in every encoding and can be handed on. */
export type Verdict =
  | { readonly kind: 'ascii'; readonly length: number }
  | { readonly kind: 'encoding'; readonly name: EncodingName }
  | { readonly kind: 'binary'; readonly what: Bilingual }
  | { readonly kind: 'more' };

const MORE: Verdict = { kind: 'more' };

/** At most so many bytes, from the first that is not ASCII on, are looked at. */
const WINDOW = 65_536;
/** UTF-16 without a mark is looked for only when something but ASCII stands in the first line, or this far. */
const FIRST_STRETCH = 64;
/** Lines with as many bytes beyond ASCII that are valid UTF-8 are nothing else; a pipe is not waited for any longer. */
const CERTAIN = 24;

/** `held`: bytes not handed on yet. `isStart`: they are the first. `isEnd`: no more will come. */
export function judgeBytes(held: Buffer, isStart: boolean, isEnd: boolean, chosen: EncodingName | null): Verdict {
  if (isStart) {
    if (held.length < SIGNATURE_LENGTH && !isEnd) return MORE;
    const what = binaryBySignature(held);
    if (what !== null) return { kind: 'binary', what };
    const name = named(held, chosen);
    if (name?.startsWith('utf-16') === true) {
      if (held.length < FIRST_BYTES && !isEnd) return MORE;
      const otherwise = misnamed(held, name);
      if (otherwise !== null) return { kind: 'binary', what: otherwise };
    }
    if (name !== null) return { kind: 'encoding', name };
  }
  if (held.length === 0) return MORE;
  const special = indexOfSpecial(held);
  const plain = isStart ? firstStretch(held, isEnd) : special < 0 ? held.length : special;
  if (isStart && plain === null && special < 0) return MORE;
  if (plain !== null && plain > 0 && (special < 0 || special >= plain)) return { kind: 'ascii', length: plain };
  return judgeWindow(held, isStart, isEnd);
}

/** What was chosen, or else what the byte order mark says; the mark also tells which UTF-16 was chosen. */
function named(held: Buffer, chosen: EncodingName | null): EncodingName | null {
  const marked = encodingByMark(held);
  if (chosen === null) return marked;
  return chosen.startsWith('utf-16') && marked?.startsWith('utf-16') === true ? marked : chosen;
}

/** The first byte that is not plain ASCII: of a character beyond, a NUL, or an ESC as ISO-2022-JP has. */
function indexOfSpecial(bytes: Buffer): number {
  if (isAscii(bytes) && !bytes.includes(0) && !bytes.includes(0x1b)) return -1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === 0 || byte === 0x1b) return at;
  }
  return -1;
}

function firstStretch(bytes: Buffer, isEnd: boolean): number | null {
  const feed = bytes.subarray(0, FIRST_STRETCH).indexOf(0x0a);
  if (feed >= 0) return feed + 1;
  return bytes.length >= FIRST_STRETCH ? FIRST_STRETCH : isEnd ? bytes.length : null;
}

function judgeWindow(held: Buffer, isStart: boolean, isEnd: boolean): Verdict {
  const window = held.subarray(0, WINDOW);
  if (isCertainlyUtf8(window)) return { kind: 'encoding', name: 'utf-8' };
  if (held.length < WINDOW && !isEnd) return MORE;
  const name = guessEncoding(window, isStart, isEnd && held.length <= WINDOW);
  const what = jisIn(window);
  return name === null || what !== null ? { kind: 'binary', what: what ?? BINARY } : { kind: 'encoding', name };
}

function isCertainlyUtf8(bytes: Buffer): boolean {
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte >= 0x80) high += 1;
    if (byte === 0x0a && high >= CERTAIN) return isUtf8(bytes.subarray(0, at));
  }
  return false;
}
