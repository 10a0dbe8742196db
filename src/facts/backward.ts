/** Cuts the name out that stands before a given place of a text; Japanese puts 市, 駅 and 株式会社 behind it. */
import type { CharacterClass } from '../domain/character-class.js';

/** What `pattern`, anchored at its end, matches of at most `most` code units before `end`; '' for nothing. */
export function textBefore(text: string, end: number, pattern: RegExp, most: number): string {
  return pattern.exec(text.slice(Math.max(0, end - most), end))?.[0] ?? '';
}

/** The characters of one class before `end`, at most `most` code units; what `textBefore` finds with `[…]+$`. */
export function runBefore(text: string, end: number, isOf: CharacterClass, most: number): string {
  const first = Math.max(0, end - most);
  let start = end;
  while (start > first) {
    const isPair = start - 2 >= first && isLow(text.charCodeAt(start - 1)) && isHigh(text.charCodeAt(start - 2));
    const from = isPair ? start - 2 : start - 1;
    if (!isOf(isPair ? (text.codePointAt(from) as number) : text.charCodeAt(from))) break;
    start = from;
  }
  return text.slice(start, end);
}

const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
