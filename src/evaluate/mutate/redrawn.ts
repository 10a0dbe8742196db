/** The same letters drawn in other signs. */
import type { Mutator } from './index.js';

/** As girls wrote mail in the 2000s: letters out of signs, kana of half the width and kanji of two. */
const GYARU: ReadonlyMap<string, string> = new Map(
  'いﾚヽ,うぅ,おぉ,かヵゝ,きキ,く<,けﾚﾅ,こ⊃,さ±,しι,す£,せ世,たﾅﾆ,ちち,つ⊃,てτ,とー⊂,なﾅょ,にﾚﾆ,の@,はﾚ￡,ひ匕,ふフ,ほﾚま,ま ま,みミ,む£ゝ,め×,も м○,やゃ,ゆゅ,よ∋,ら ζ,り L|,るゑ,れяё,ろЗ,わゎ,をぉ,んω,仕イ士,神ﾈ申,取耳又,物牛勿,給糸合,好女子,件イ牛,話言舌,軽車圣,動重力,他イ也,作イ乍,始女台,明日月,加力口'
    .split(',')
    .map((pair) => [pair.charAt(0), pair.slice(1).trimStart()]),
);

/** Every other letter that has such a form: whoever writes all of them so is no longer read. */
export const gyaru: Mutator = (text, random) =>
  [...text].map((letter) => (random() < 1 / 2 ? (GYARU.get(letter) ?? letter) : letter)).join('');

const CIRCLED = { a: 0x24d0, A: 0x24b6 };
const enclosedLetter = (letter: string): string => {
  const code = letter.charCodeAt(0);
  if (letter >= 'a' && letter <= 'z') return String.fromCharCode(CIRCLED.a + code - 97);
  if (letter >= 'A' && letter <= 'Z') return String.fromCodePoint(0x1f150 + code - 65);
  return letter === '0' ? '⓪' : String.fromCharCode(0x2460 + code - 49);
};

/** Letters and single figures in circles; handles and links stay as applicants need them. */
export const enclosed: Mutator = (text) =>
  text.replace(/(?<![A-Za-z0-9@._/:,-])(?:[A-Za-z]{1,12}|[0-9])(?![A-Za-z0-9@._/:,-])/g, (word) =>
    [...word].map(enclosedLetter).join(''),
  );

const MARKS = ['\u0336', '\u0337', '\u0332', '\u0308', '\u20e3', '\u0323\u030a'] as const;

/** A mark over, under or through every letter of Japanese, the same throughout. */
export const combiningMarks: Mutator = (text, random) => {
  const mark = MARKS[Math.floor(random() * MARKS.length)] ?? '\u0336';
  return text.replace(/[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/g, (letter) => letter + mark);
};

const KANJI = '〇一二三四五六七八九';

/** 5万円 as people write it who count on filters that look for 万円. */
export const sums: Mutator = (text, random) => {
  const way = Math.floor(random() * 4);
  return text.replace(/([0-9０-９]{1,3})万円?/g, (_, figure: string) => {
    const plain = figure.normalize('NFKC');
    if (way === 0) return `${plain}マソ`;
    if (way === 1) return `${plain}0k`;
    if (way === 2) return `${plain}萬`;
    return plain.length === 1 ? `${KANJI.charAt(Number(plain))}万円` : `${plain}まん`;
  });
};
