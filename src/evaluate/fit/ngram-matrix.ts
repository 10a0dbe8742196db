/** Texts as sparse rows of n-gram indices. */
import { charactersOf, scaleOf } from '../../domain/ngrams.js';
import type { Lesson } from './lesson.js';

export interface NgramMatrix {
  readonly ngrams: readonly string[];
  /** Per text its different n-grams, as indices. */
  readonly rows: readonly Int32Array[];
  /** Per text what the sum of its weights is multiplied with. */
  readonly scales: Float64Array;
}

/** A text as the rows of a matrix are. */
export interface NgramText {
  /** Its different n-grams, as indices. */
  readonly ngrams: Int32Array;
  readonly scale: number;
}

/** Reads texts as rows of the matrix; n-grams that it doesn't know are nothing. */
export function createNgramReader({ ngrams }: NgramMatrix): (text: string, leastLength: number) => NgramText {
  const indices = new Map(ngrams.map((ngram, index) => [ngram, index]));
  return (text, leastLength) => ({ ngrams: indicesOf(ngramsOf(text), indices), scale: scaleOfText(text, leastLength) });
}

const indicesOf = (found: ReadonlySet<string>, indices: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from([...found].flatMap((ngram) => indices.get(ngram) ?? [])).sort();

/** n-grams found in at least `support` of the texts, in the order of code units. */
export function ngramMatrix(texts: readonly Pick<Lesson, 'text' | 'leastLength'>[], support: number): NgramMatrix {
  const perText = texts.map(({ text }) => ngramsOf(text));
  const counts = new Map<string, number>();
  for (const ngrams of perText) for (const ngram of ngrams) counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  const ngrams = [...counts].flatMap(([ngram, count]) => (count >= support ? [ngram] : [])).sort();
  const indices = new Map(ngrams.map((ngram, index) => [ngram, index]));
  return {
    ngrams,
    rows: perText.map((found) => indicesOf(found, indices)),
    scales: Float64Array.from(texts, ({ text, leastLength }) => scaleOfText(text, leastLength)),
  };
}

const scaleOfText = (text: string, leastLength: number): number =>
  scaleOf(Math.max(charactersOf(text).length, leastLength));

function ngramsOf(text: string): Set<string> {
  const { codes, length } = charactersOf(text);
  const found = new Set<string>();
  for (let at = 0; at < length; at++) {
    let ngram = '';
    for (let n = 0; n < 3 && at + n < length; n++) {
      ngram += String.fromCodePoint(codes[at + n] ?? 0);
      found.add(ngram);
    }
  }
  return found;
}
