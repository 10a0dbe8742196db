/** Telephone numbers of Japan, with any signs between their digits, in kanji digits, or split over a line. */
import { type AnchoredPattern, anchored, matchesIn } from './anchored-pattern.js';
import type { Address } from './contact-addresses.js';
import type { Marked } from './marked.js';

const KANJI_DIGITS = '〇一二三四五六七八九';
/** The last is what remains of a digit drawn as a key: 0️⃣. */
const BETWEEN = '[\\s\\-.・ー―‐–−—()~*★☆_/|\u20e3]';

const ZERO = '[0〇零]';

/** Kanji and other digits are not mixed but for zeros: 一軒 in the next line is no part of a number. */
const runOf = (first: string, digit: string): RegExp =>
  new RegExp(
    `(?<![0-9〇零一二三四五六七八九+,])(?<!(?<!te|fa|tel|fax)[a-z.])(?:\\+ ?81${BETWEEN}?\\(?0?\\)?${BETWEEN}{0,3}${digit}|\\(?${ZERO}${BETWEEN}{0,3}${first})(?:${BETWEEN}{0,3}${digit}){7,9}(?!-?${digit})`,
    'gu',
  );
export const PHONES = [
  anchored('contact.phone', () => runOf('[1-9]', '[0-9]')),
  anchored('contact.kanji-phone', () => runOf('[1-9一二三四五六七八九]', '[0〇零一二三四五六七八九]')),
  // The letter O for a zero; without the signs between the digits it would be a word.
  anchored(
    'contact.letter-phone',
    () => /(?<![a-z0-9])[0o][5789][0o][-ー‐−() ]{1,2}[0-9o]{4}[-ー‐−() ]{1,2}[0-9o]{4}(?![a-z0-9])/gu,
  ),
] as const;
/** Numbers of things. */
const OF_A_THING =
  /(?:管理|注文|伝票|受付|整理|求人|商品|部品|製造|会員|社員|口座|登録|追跡|予約|郵便|品|型)番号?[はが:]? ?$/u;
const NAMED = /(?:tel|fax|電話(?:番号)?|携帯|[☎📞📱])[\s:./はの]{0,3}$/u;
const MOBILE = /^0[5789]0\d{8}$/;
const FREE = /^(?:0120|0570)\d{6}$|^0800\d{7}$/;
const LANDLINE = /^0[1-9]\d{8}$/;
/** Groups as they are printed; the last may be cut short. */
const GROUPS = /^\(?0\d{1,4}[-)(‐ー−・. ]{1,2}\d{1,4}[-)(‐ー−・. ]{1,2}\d{3,4}$/;
const SHORT = /^0[1-9]\d{0,3}-\d{2,4}-\d{2,4}$/;
const LAST_SIGNS = new RegExp(`${BETWEEN}{1,3}$`, 'u');

export function readPhones(marked: Marked, run: AnchoredPattern): readonly Address[] {
  const { text } = marked;
  const found: Address[] = [];
  for (const match of matchesIn(marked, run)) {
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const written = OF_A_THING.test(before) ? null : numberIn(match[0], NAMED.test(before));
    if (written === null) continue;
    const isHalfOpen = written.startsWith('(') && !written.includes(')');
    const [start, end] = [match.index + (isHalfOpen ? 1 : 0), match.index + written.length];
    found.push({ start, end, channel: 'phone', value: digitsOf(written) });
  }
  return found;
}

/** The figure behind a number (03-0000-5678 1名) is no part of it. */
function numberIn(run: string, isNamed: boolean): string | null {
  let written = run;
  for (let cut = 0; cut < 3; cut++) {
    const digits = digitsOf(written);
    if (isNumber(digits, written) || (isNamed && LANDLINE.test(digits))) return written;
    written = written.slice(0, -1).replace(LAST_SIGNS, '');
  }
  return null;
}

function digitsOf(written: string): string {
  let digits = '';
  for (const character of written) {
    const kanji = KANJI_DIGITS.indexOf(character);
    if (kanji >= 0) digits += String(kanji);
    else if (character === '零' || character === 'o') digits += '0';
    else if (character === '+' || (character >= '0' && character <= '9')) digits += character;
  }
  return digits.replace(/^\+810?/, '0');
}

/** A landline number without any sign between its digits could be any number. */
function isNumber(digits: string, written: string): boolean {
  if (MOBILE.test(digits) || FREE.test(digits)) return true;
  if (LANDLINE.test(digits)) return written.startsWith('+') || GROUPS.test(written) || /[〇零一二三四五]/.test(written);
  return digits.length === 9 && SHORT.test(written);
}
