/** What the n-grams of a stretch of a view come to together, each different one once: all that most texts are asked. */
import { ENTRY, goingOn, letterOf, worthOf } from './double-array.js';
import { allIfSame, mark, seenIn } from './known.js';
import { createLetterReader } from './letters.js';
import type { NgramTableData } from './table.js';

export interface Sum {
  readonly sum: number;
  /** Of the stretch, in characters. */
  readonly length: number;
}

/** One pass: the n-grams that end with a letter go on from those that ended with the one before. */
export function openNgramSums(table: NgramTableData): (text: string, start: number, end: number) => Sum {
  const { singles, pairs, triples } = table;
  const read = createLetterReader(table);
  const seen = seenIn(table);
  const pairBits = triples.length;
  const singleBits = pairBits + pairs.length / ENTRY;
  return (text, start, end) => {
    const { classes, length } = read(text, start, end);
    seen.fill(0);
    let sum = 0;
    let pairsFrom = 0;
    let triplesFrom = 0;
    for (let at = 0; at < length; at++) {
      const letter = classes[at] as number;
      const triple = goingOn(triplesFrom, letter);
      const last = triples[triple] as number;
      const pair = pairsFrom + letter;
      const cell = pairs[ENTRY * pair] as number;
      const isPair = allIfSame(letterOf(cell), letter);
      triplesFrom = (pairs[ENTRY * pair + 1] as number) & isPair;
      pairsFrom = singles[ENTRY * letter] as number;
      const one = singles[ENTRY * letter + 1] as number;
      const two = worthOf(cell) & isPair;
      const three = worthOf(last) & allIfSame(letterOf(last), letter);
      sum += one & -mark(seen, singleBits + letter, one);
      sum += two & -mark(seen, pairBits + pair, two);
      sum += three & -mark(seen, triple, three);
    }
    return { sum, length };
  };
}
