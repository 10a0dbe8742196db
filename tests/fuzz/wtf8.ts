/** Text as bytes and back, lone surrogates included (WTF-8): files of the corpus stay readable and lose nothing. */
import { isUtf8 } from 'node:buffer';

export function bytesOf(text: string): Buffer {
  const parts = text.match(/\p{Cs}|\P{Cs}+/gu) ?? [];
  return Buffer.concat(parts.map((part) => (IS_HALF.test(part) ? halfOf(part.charCodeAt(0)) : Buffer.from(part))));
}

const IS_HALF = /\p{Cs}/u;

const halfOf = (unit: number): Buffer =>
  Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);

/** What is no WTF-8 comes out as U+FFFD. */
export function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let text = '';
  let from = 0;
  for (let at = 0; at + 2 < bytes.length; at++) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    if (first !== 0xed || second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
    text += bytes.toString('utf8', from, at) + String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
    from = at + 3;
    at += 2;
  }
  return text + bytes.toString('utf8', from);
}
