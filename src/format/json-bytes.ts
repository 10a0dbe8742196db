/** Strings and numbers as JSON writes them, straight to bytes. */
import { ACTING } from './acting.js';
import { type Page, reserve, write } from './page.js';

/** Bytes that a character takes at most: a surrogate as an escape. */
const LONGEST = 6;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const HEX = '0123456789abcdef';

/** What JSON escapes by a letter. */
const LETTERS: ReadonlyMap<number, string> = new Map([
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [QUOTE, '"'],
  [BACKSLASH, '\\'],
]);

/** 1 for the characters up to U+206F that aren't written as they are; beyond there are only surrogates. */
const ESCAPED = Uint8Array.from({ length: 0x2070 }, (_, code) =>
  code < 0x20 || LETTERS.has(code) || ACTING.test(String.fromCharCode(code)) ? 1 : 0,
);

/** As `toJson` does it: characters that terminals act on are escaped, and so is half a surrogate pair. */
export function putString(page: Page, text: string): void {
  const { length } = text;
  reserve(page, LONGEST * length + 2);
  const { bytes } = page;
  let to = page.at;
  bytes[to++] = QUOTE;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < ESCAPED.length) {
      if (ESCAPED[code] === 1) to = putEscape(bytes, to, code);
      else if (code < 0x80) bytes[to++] = code;
      else to = code < 0x800 ? putTwo(bytes, to, code) : putThree(bytes, to, code);
    } else if (code < 0xd800 || code > 0xdfff) to = putThree(bytes, to, code);
    else {
      const whole = text.codePointAt(at) as number;
      if (whole > 0xffff) at += 1;
      to = whole > 0xffff ? putFour(bytes, to, whole) : putEscape(bytes, to, code);
    }
  }
  bytes[to++] = QUOTE;
  page.at = to;
}

function putTwo(bytes: Uint8Array, to: number, code: number): number {
  bytes[to] = 0xc0 | (code >> 6);
  bytes[to + 1] = 0x80 | (code & 63);
  return to + 2;
}

function putThree(bytes: Uint8Array, to: number, code: number): number {
  bytes[to] = 0xe0 | (code >> 12);
  bytes[to + 1] = 0x80 | ((code >> 6) & 63);
  bytes[to + 2] = 0x80 | (code & 63);
  return to + 3;
}

function putFour(bytes: Uint8Array, to: number, code: number): number {
  bytes[to] = 0xf0 | (code >> 18);
  bytes[to + 1] = 0x80 | ((code >> 12) & 63);
  bytes[to + 2] = 0x80 | ((code >> 6) & 63);
  bytes[to + 3] = 0x80 | (code & 63);
  return to + 4;
}

function putEscape(bytes: Uint8Array, to: number, code: number): number {
  bytes[to] = BACKSLASH;
  const letter = LETTERS.get(code);
  if (letter !== undefined) {
    bytes[to + 1] = letter.charCodeAt(0);
    return to + 2;
  }
  bytes[to + 1] = 0x75;
  for (let digit = 0; digit < 4; digit++) bytes[to + 2 + digit] = HEX.charCodeAt((code >> (12 - 4 * digit)) & 15);
  return to + 6;
}

/** Points and scores have one decimal, all else is a whole number. */
export function putNumber(page: Page, value: number): void {
  const tenths = Math.round(value * 10);
  if (tenths / 10 !== value || Math.abs(tenths) > 9_999_999) {
    write(page, JSON.stringify(value));
    return;
  }
  reserve(page, 10);
  const whole = Math.trunc(Math.abs(tenths) / 10);
  const tenth = Math.abs(tenths) - 10 * whole;
  if (tenths < 0) page.bytes[page.at++] = 0x2d;
  putDigits(page, whole);
  if (tenth === 0) return;
  page.bytes[page.at++] = 0x2e;
  page.bytes[page.at++] = 0x30 + tenth;
}

function putDigits(page: Page, whole: number): void {
  let digits = 1;
  for (let most = 10; whole >= most; most *= 10) digits += 1;
  page.at += digits;
  let rest = whole;
  for (let to = page.at - 1; digits > 0; digits--) {
    const tens = Math.trunc(rest / 10);
    page.bytes[to--] = 0x30 + rest - 10 * tens;
    rest = tens;
  }
}
