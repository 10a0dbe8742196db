/** A stretch of a view as characters that a table of n-grams has classes for: kana, digits and blanks folded as in learning, without a folded text in between. */
import { DASHES, FIRST_KANA, foldedKana, LAST_KANA, LONG_SOUND } from '../domain/fold.js';
import { DIGITS_AND_BLANKS, foldDigit, LONGEST_NGRAM, SPACE } from '../domain/ngrams.js';
import { CELL } from './double-array.js';
import type { NgramTableData } from './table.js';

/** Valid until the next text is read. */
export interface Letters {
  /** The cell of each character; 0 for one that the table doesn't know, and behind the last. */
  readonly cells: Int32Array;
  /** Where each begins, and behind them where the last one ends. */
  readonly starts: Int32Array;
  readonly length: number;
}

export type ReadLetters = (text: string, start: number, end: number) => Letters;

/** How a code unit is read, in the low bits beside its cell. */
const KIND = 7;
const KIND_BITS = 3;
const OTHER = 0;
const KANA = 1;
const LONG = 2;
/** A long sound where it follows kana. */
const DASH = 3;
const BLANK = 4;
const HIGH_SURROGATE = 5;

/** An n-gram is looked for without asking where the text ends. */
const BEHIND = LONGEST_NGRAM - 1;
/** Longer texts get arrays of their own, which nobody keeps. */
const KEPT = 1 << 16;

export function createLetterReader(table: NgramTableData): ReadLetters {
  const cellOf = new Map(Array.from(table.characters, (code, klass) => [code, CELL * klass]));
  const units = unitTable(cellOf);
  const longSound = units[LONG_SOUND] as number;
  const space = (units[SPACE] as number) >> KIND_BITS;
  let kept = { cells: new Int32Array(1024 + BEHIND), starts: new Int32Array(1025) };
  const room = (size: number): typeof kept => {
    if (size + BEHIND <= kept.cells.length) return kept;
    const made = { cells: new Int32Array(2 * size + BEHIND), starts: new Int32Array(2 * size + 1) };
    if (size <= KEPT) kept = made;
    return made;
  };
  return (text, start, end) => {
    const { cells, starts } = room(end - start);
    let length = 0;
    let last = start;
    let afterKana = false;
    let afterBlank = true;
    for (let at = start; at < end; at++) {
      let unit = units[text.charCodeAt(at)] as number;
      const kind = unit & KIND;
      if (kind === BLANK) {
        afterKana = false;
        if (afterBlank) continue;
        afterBlank = true;
        cells[length] = space;
        starts[length++] = at;
        continue;
      }
      starts[length] = at;
      if (kind === KANA) afterKana = true;
      else if (kind === DASH && afterKana) unit = longSound;
      else if (kind !== LONG) afterKana = false;
      if (kind === HIGH_SURROGATE && at + 1 < end) {
        const code = text.codePointAt(at) as number;
        if (code > 0xffff) {
          unit = (cellOf.get(code) ?? 0) << KIND_BITS;
          at += 1;
        }
      }
      cells[length++] = unit >> KIND_BITS;
      last = at + 1;
      afterBlank = false;
    }
    if (length > 0 && afterBlank) length -= 1;
    starts[length] = last;
    cells.fill(0, length, length + BEHIND);
    return { cells, starts, length };
  };
}

/** By code unit: its cell, and how it is read. */
function unitTable(cellOf: ReadonlyMap<number, number>): Int32Array {
  const units = new Int32Array(0x10000);
  const set = (code: number, folded: number, kind: number): void => {
    units[code] = ((cellOf.get(folded) ?? 0) << KIND_BITS) | kind;
  };
  for (const code of cellOf.keys()) if (code >= 0 && code <= 0xffff) set(code, code, OTHER);
  for (let code = 0xd800; code <= 0xdbff; code++) set(code, code, HIGH_SURROGATE);
  for (const code of DASHES) set(code, code, DASH);
  set(LONG_SOUND, LONG_SOUND, LONG);
  for (let code = FIRST_KANA; code <= LAST_KANA; code++) if (foldedKana(code) !== 0) set(code, foldedKana(code), KANA);
  for (const code of DIGITS_AND_BLANKS) set(code, foldDigit(code), foldDigit(code) === SPACE ? BLANK : OTHER);
  return units;
}
