/** A stretch of a view as characters that a table of n-grams has classes for, without a folded text in between. */
import { LONG_SOUND } from '../domain/fold.js';
import { LONGEST_NGRAM, SPACE } from '../domain/ngrams.js';
import { once } from '../domain/once.js';
import type { NgramTableData } from './table.js';
import { BLANK, classOf, DASH, HIGH_SURROGATE, KANA, kindOf, LONG, unitOf } from './units.js';

/** Valid until the next text is read. */
export interface Letters {
  /** The class of each character; 0 for one that the table doesn't know, and behind the last. */
  readonly classes: Int32Array;
  /** Where each begins, and behind them where the last one ends. */
  readonly starts: Int32Array;
  readonly length: number;
}

export type ReadLetters = (text: string, start: number, end: number) => Letters;

/** An n-gram is looked for without asking where the text ends. */
const BEHIND = LONGEST_NGRAM - 1;
/** Longer texts get arrays of their own, which nobody keeps. */
const KEPT = 1 << 16;

const UNKNOWN = unitOf(0);

export function createLetterReader({ units, characters }: NgramTableData): ReadLetters {
  const longSound = units[LONG_SOUND] as number;
  const space = classOf(units[SPACE] as number);
  const astral = once(() => astralUnits(characters));
  let kept = { classes: new Int32Array(1024 + BEHIND), starts: new Int32Array(1025) };
  const room = (size: number): typeof kept => {
    if (size + BEHIND <= kept.classes.length) return kept;
    const made = { classes: new Int32Array(2 * size + BEHIND), starts: new Int32Array(2 * size + 1) };
    if (size <= KEPT) kept = made;
    return made;
  };
  return (text, start, end) => {
    const { classes, starts } = room(end - start);
    let length = 0;
    let last = start;
    let afterKana = false;
    let afterBlank = true;
    for (let at = start; at < end; at++) {
      let unit = units[text.charCodeAt(at)] as number;
      const kind = kindOf(unit);
      if (kind === BLANK) {
        afterKana = false;
        if (afterBlank) continue;
        afterBlank = true;
        classes[length] = space;
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
          unit = astral().get(code) ?? UNKNOWN;
          at += 1;
        }
      }
      classes[length++] = classOf(unit);
      last = at + 1;
      afterBlank = false;
    }
    if (length > 0 && afterBlank) length -= 1;
    starts[length] = last;
    classes.fill(0, length, length + BEHIND);
    return { classes, starts, length };
  };
}

/** How characters of two code units are read; few are known. */
const astralUnits = (characters: Int32Array): ReadonlyMap<number, number> =>
  new Map(
    Array.from(characters, (code, klass): [number, number] => [code, unitOf(klass)]).filter(([code]) => code > 0xffff),
  );
