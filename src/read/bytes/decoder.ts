/** Decodes the bytes of one encoding chunk by chunk, and counts what could not be decoded. */
import { isUtf8 } from 'node:buffer';
import type { EncodingName } from './encoding.js';

export interface Decoded {
  /** With U+FFFD for every byte, or unit, that is none of the encoding. */
  readonly text: string;
  readonly losses: number;
  /** A place in `text` on the line of the first loss. */
  readonly firstLoss: number;
}

export type Decode = (bytes: Buffer, isLast: boolean) => Decoded;

export function createDecoder(encoding: EncodingName): Decode {
  if (encoding === 'utf-8') return createUtf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return createUtf16Decoder(encoding === 'utf-16be');
  return createLegacyDecoder(encoding);
}

const REPLACEMENT = '\uFFFD';

/**
 * No byte of these encodings means U+FFFD: each that comes out is a loss. Node's decoder throws when what it kept of
 * one chunk makes more characters than the next has bytes, so it is given only what ends between characters.
 */
function createLegacyDecoder(encoding: 'shift_jis' | 'euc-jp'): Decode {
  const decoder = new TextDecoder(encoding);
  let held: Buffer = Buffer.alloc(0);
  return (bytes, isLast) => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const end = isLast ? all.length : endBetween(all, encoding);
    held = all.subarray(end);
    const text = decoder.decode(all.subarray(0, end));
    return { text, losses: count(text), firstLoss: text.indexOf(REPLACEMENT) };
  };
}

/** Without a byte below 40 for so long, characters are counted off. */
const LONGEST_RUN = 65_536;

/** Below 40 (digits, blanks, line breaks) no byte is part of a longer character, whatever stands before it. */
function endBetween(bytes: Buffer, encoding: 'shift_jis' | 'euc-jp'): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x40) end -= 1;
  if (bytes.length - end < LONGEST_RUN) return end;
  const lengthAt = encoding === 'shift_jis' ? sjisLength : eucLength;
  for (let next = end; next <= bytes.length; next += lengthAt(bytes[next] ?? 0)) end = next;
  return end;
}

const sjisLength = (lead: number): number => ((lead > 0x80 && lead < 0xa0) || (lead >= 0xe0 && lead < 0xfd) ? 2 : 1);
const eucLength = (lead: number): number => (lead === 0x8f ? 3 : lead === 0x8e || lead > 0xa0 ? 2 : 1);

const count = (text: string): number => text.split(REPLACEMENT).length - 1;

/** A U+FFFD that stands in the input is a character like others, and no loss. */
function createUtf8Decoder(): Decode {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let held: Buffer = Buffer.alloc(0);
  return (bytes, isLast) => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const end = isLast ? all.length : endOfWhole(all);
    held = all.subarray(end);
    const whole = all.subarray(0, end);
    if (!isUtf8(whole)) return decodeLossy(whole, decoder);
    // Node decodes a stream twice as fast as a whole; it ends between characters here.
    return { text: decoder.decode(whole, { stream: true }), losses: 0, firstLoss: -1 };
  };
}

/** Without the start of a sequence that the next chunk may complete. */
export function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Line by line, so that losses in a line without are told from the U+FFFD of the input. */
function decodeLossy(bytes: Buffer, decoder: InstanceType<typeof TextDecoder>): Decoded {
  const parts: string[] = [];
  let length = 0;
  let losses = 0;
  let firstLoss = -1;
  for (let from = 0; from < bytes.length; ) {
    let to = from + 1;
    while (to < bytes.length && bytes[to - 1] !== 0x0a && bytes[to - 1] !== 0x0d) to += 1;
    const line = bytes.subarray(from, to);
    const text = decoder.decode(line);
    if (!isUtf8(line)) {
      if (firstLoss < 0) firstLoss = length;
      losses += count(text) - line.toString('latin1').split('\xef\xbf\xbd').length + 1;
    }
    parts.push(text);
    length += text.length;
    from = to;
  }
  return { text: parts.join(''), losses, firstLoss };
}

/** Lone surrogates are losses. TextDecoder would not tell them from a U+FFFD of the input. */
function createUtf16Decoder(isBigEndian: boolean): Decode {
  let held: Buffer = Buffer.alloc(0);
  return (bytes, isLast) => {
    const all = Buffer.concat([held, bytes]);
    const even = all.length - (all.length % 2);
    const endsInPair = even >= 2 && (all[even - (isBigEndian ? 2 : 1)] ?? 0) >> 2 === 0x36;
    const end = endsInPair && !isLast ? even - 2 : even;
    held = all.subarray(end);
    const units = Buffer.from(all.subarray(0, end));
    const raw = (isBigEndian ? units.swap16() : units).toString('utf16le');
    const half = isLast && held.length > 0 ? REPLACEMENT : '';
    const losses = (raw.match(/\p{Cs}/gu)?.length ?? 0) + half.length;
    const firstLoss = raw.search(/\p{Cs}/u);
    const text = raw.replace(/\p{Cs}/gu, REPLACEMENT) + half;
    return { text, losses, firstLoss: firstLoss < 0 && half !== '' ? raw.length : firstLoss };
  };
}
