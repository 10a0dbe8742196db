/** Telephone numbers of Japan, with any signs between their digits, in kanji digits, or split over a line. */
import type { Span } from '../domain/span.js';

export interface Phone extends Span {
  /** Digits only, with the leading 0. */
  readonly digits: string;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const DIGIT = '[0-9〇零一二三四五六七八九]';
const BETWEEN = '[\\s\\-.・ー―‐–−—()~*★☆_/|]';
const RUN = new RegExp(
  `(?<![0-9〇零一二三四五六七八九a-z+.,])(?:\\+ ?81${BETWEEN}?\\(?0?\\)?|\\(?[0〇零])(?:${BETWEEN}{0,3}${DIGIT}){8,11}(?!${DIGIT})`,
  'gu',
);
const MOBILE = /^0[5789]0\d{8}$/;
const FREE = /^(?:0120|0570)\d{6}$|^0800\d{7}$/;
const LANDLINE = /^0[1-9]\d{8}$/;

export function readPhones(text: string): Phone[] {
  const phones: Phone[] = [];
  for (const match of text.matchAll(RUN)) {
    const written = match[0];
    const digits = digitsOf(written);
    if (!isNumber(digits, written)) continue;
    const skip = written.length - written.trimStart().length;
    phones.push({ start: match.index + skip, end: match.index + written.length, digits });
  }
  return phones;
}

function digitsOf(written: string): string {
  const plain = [...written]
    .map((character) => {
      const kanji = KANJI_DIGITS.indexOf(character);
      if (kanji >= 0) return String(kanji);
      if (character === '零') return '0';
      return /[0-9+]/.test(character) ? character : '';
    })
    .join('');
  return plain.replace(/^\+810?/, '0');
}

/** A landline number without any sign between its digits could be any number. */
function isNumber(digits: string, written: string): boolean {
  if (MOBILE.test(digits) || FREE.test(digits)) return true;
  return (
    LANDLINE.test(digits) &&
    (written.startsWith('+') || /^\(?0\d{1,4}[-)(‐ー−・. ]+\d{1,4}[-)(‐ー−・. ]+\d{3,4}$/.test(written))
  );
}
