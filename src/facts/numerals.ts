/** Numbers as Japanese texts write them: 3, 1.5, 30,000, 三十五, 拾, 1万5千, 30k, 5諭吉. Reads views (NFKC, lower case). */
import type { Span } from '../domain/span.js';
import { KANJI_FIGURE } from './pay-figure.js';
import { bitsAt, endOf, type Sticky, sticky } from './sticky.js';

export interface Amount extends Span {
  /** With its units multiplied in: 5万 is 50000, a bare 5 is 5. */
  readonly value: number;
  /** What the last unit stands for: 10000 for 5万, 1 for 500円, null for a number without any unit. */
  readonly scale: number | null;
  /** 円, ¥, 諭吉 or the like was written, so it can be nothing but money. */
  readonly isMoney: boolean;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const OTHER_DIGITS: Readonly<Record<string, number>> = { 零: 0, 壱: 1, 壹: 1, 弐: 2, 参: 3, 伍: 5 };
const KANJI_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };

const DIGITS = /(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,3})?)(?![\d,.]?\d)/uy;
const KANJI = /[〇零一二三四五六七八九壱壹弐参伍十拾百千数]{1,8}/uy;
/** A backslash is what ¥ becomes in old encodings; before fewer than three digits it is a sign. */
const SIGN = sticky('sign', () => /¥ ?|jpy ?|\\(?=\d{3}|\d{1,3},\d)/uy);
/** Units that multiply. Spellings that are words by themselves need what follows to fit. */
const UNITS: readonly (readonly [Sticky, number, boolean])[] = [
  [sticky('unit.oku', () => / ?(?:億)/uy), 100_000_000, false],
  [
    sticky(
      'unit.man',
      () =>
        / ?(?:[-・.*]?万|萬|マン(?![ァ-ヶー](?<!エ))|まん(?!が|ま|べ|ぞ|ず|な)|マソ|まそ|man(?=en|yen|[^a-z]|$)|マ(?=[\s~〜↑+円/]|$))/uy,
    ),
    10_000,
    false,
  ],
  [sticky('unit.note', () => / ?(?:諭吉|ゆきち|ユキチ|渋沢|福沢)/uy), 10_000, true],
  [sticky('unit.thousand', () => / ?(?:千|干(?=円|\s|$)|せん(?=円|えん)|sen(?=\s?en))/uy), 1000, false],
  [sticky('unit.hundred', () => / ?(?:百(?=円))/uy), 100, false],
  [sticky('unit.k', () => /k(?![a-z0-9])/uy), 1000, false],
];
const ANY_UNIT = UNITS.reduce((bits, [{ bit }]) => bits | bit, 0);
const YEN = sticky(
  'yen',
  () =>
    / ?(?:円|圓|日(?:元(?![一-鿿ぁ-ん])|[币幣圆圓])|えん|エン(?![ァ-ヶー])|yen(?![a-z])|yên|ienes?(?![a-z])|jpy(?![a-z])|en(?![a-z]))/uy,
);

/** A hundredth of a yen: piece rates are still named in it. */
const SEN = /^ ?(\d{1,2})銭/;

/** Ten thousand yen by whose face is on the note: 諭吉10枚, 渋沢3. */
const NOTES = sticky(
  'notes',
  () => /(?:諭吉|渋沢)(?:さん)? ?[×x]? ?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:枚|人)?(?![\d一-鿿ー-])/uy,
);

function notesAt(text: string, at: number): Amount | null {
  const pattern = NOTES.pattern();
  pattern.lastIndex = at;
  const notes = pattern.exec(text);
  const count = notes === null ? null : numberAt(notes[1] ?? '', 0);
  if (notes === null || count === null) return null;
  return { start: at, end: at + notes[0].length, value: count.value * 10_000, scale: 10_000, isMoney: true };
}

/** The longest number with its units that starts at `at`, or null. */
export function amountAt(text: string, at: number): Amount | null {
  if ((bitsAt(text, at) & NOTES.bit) !== 0) return notesAt(text, at);
  const sign = endOf(SIGN, text, at);
  const first = numberAt(text, sign < 0 ? at : sign);
  if (first === null) return null;
  let { value, end } = first;
  let scale: number | null = null;
  let isMoney = sign >= 0;
  const unit = unitAt(text, end);
  if (unit !== null) {
    value *= unit.scale;
    ({ scale, end } = unit);
    isMoney ||= unit.isMoney;
    const rest = restAt(text, end, scale);
    if (rest !== null) {
      value += rest.value;
      end = rest.end;
    }
  }
  const yen = endOf(YEN, text, end);
  if (yen >= 0) {
    end = yen;
    scale ??= 1;
    isMoney = true;
    if (first.isDotted && scale === 1) value *= 1000;
  } else if (isMoney) scale ??= 1;
  const sen = yen < 0 ? null : SEN.exec(text.slice(end, end + 4));
  if (sen !== null) {
    value += Number(sen[1]) / 100;
    end += sen[0].length;
  }
  return { start: at, end, value: Math.round(value * 100) / 100, scale, isMoney };
}

/** What comes after 万: 1万5千, 2万5000, 3万5. */
function restAt(text: string, at: number, scale: number): { value: number; end: number } | null {
  if (scale < 1000) return null;
  const number = numberAt(text, at);
  if (number === null) return null;
  const unit = unitAt(text, number.end);
  if (unit !== null && unit.scale < scale) return { value: number.value * unit.scale, end: unit.end };
  if (unit !== null || number.value < 100 || number.value >= scale) return null;
  return { value: number.value, end: number.end };
}

interface Numeral {
  readonly value: number;
  readonly end: number;
  /** 1.200, where the dot may part thousands. */
  readonly isDotted: boolean;
}

function numberAt(text: string, at: number): Numeral | null {
  DIGITS.lastIndex = at;
  const isDigit = isAsciiDigit(text, at);
  if (isDigit && DIGITS.test(text)) {
    const digits = text.slice(at, DIGITS.lastIndex);
    const value = Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
    return { value, end: at + digits.length, isDotted: digits.at(-4) === '.' };
  }
  if (isDigit || !(KANJI_FIGURE(text.charCodeAt(at)) || text.charAt(at) === '零')) return null;
  KANJI.lastIndex = at;
  const kanji = KANJI.exec(text)?.[0];
  return kanji === undefined ? null : { value: kanjiValue(kanji), end: at + kanji.length, isDotted: false };
}

function isAsciiDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function unitAt(text: string, at: number): { scale: number; isMoney: boolean; end: number } | null {
  if ((bitsAt(text, at) & ANY_UNIT) === 0) return null;
  for (const [unit, scale, isMoney] of UNITS) {
    const end = endOf(unit, text, at);
    if (end >= 0) return { scale, isMoney, end };
  }
  return null;
}

/** 三十五 and 三五 are both 35. 数 counts as one: 数万 is ten thousand or more. */
export function kanjiValue(kanji: string): number {
  let total = 0;
  let digits: number | null = null;
  for (const character of kanji) {
    const unit = KANJI_UNITS[character];
    if (unit !== undefined) {
      total += (digits ?? 1) * unit;
      digits = null;
    } else if (character === '数') digits = null;
    else digits = (digits ?? 0) * 10 + kanjiDigit(character);
  }
  return total + (digits ?? (total === 0 ? 1 : 0));
}

const kanjiDigit = (character: string): number =>
  OTHER_DIGITS[character] ?? Math.max(0, KANJI_DIGITS.indexOf(character));
