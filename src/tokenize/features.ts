/** What the dictionary says of a word. */
import type { Token } from '../domain/token.js';
import { type Dictionary, firstUnknownOf, WORD, WORD_SIZE } from './dictionary.js';
import { createTextReader, type TextStore } from './texts.js';

/** All of a token but its place; no base where that is the surface itself. */
export type Features = Omit<Token, 'start' | 'end' | 'surface'>;

export type FeaturesOf = (word: number) => Features;

/** Read words are kept up to this many, then all are forgotten: bounded whatever the input. A place for each word is quicker than a map. */
const MOST_KEPT = 32_768;

/** `textsAnew` stands in for texts that turn out to be damaged. */
export function createFeatures(dictionary: Dictionary, textsAnew: () => TextStore): FeaturesOf {
  const { words, textAt, texts } = dictionary;
  const firstUnknown = firstUnknownOf(dictionary);
  const shapes = dictionary.shapes.map(shapeOf);
  const kept: (Features | undefined)[] = Array.from({ length: textAt.length - 1 });
  let count = 0;
  let read = createTextReader(texts);
  const textOf = (word: number): string => {
    const [from, to] = [textAt[word] as number, textAt[word + 1] as number];
    try {
      return read(from, to);
    } catch {
      read = createTextReader(textsAnew());
      return read(from, to);
    }
  };
  const shapeAt = (word: number): Shape => shapes[words[WORD_SIZE * word + WORD.shape] as number] as Shape;
  return (word) => {
    const known = kept[word];
    if (known !== undefined) return known;
    if (count++ >= MOST_KEPT) {
      kept.fill(undefined);
      count = 1;
    }
    const [base = '', reading = ''] = word < firstUnknown ? textOf(word).split('\t') : [];
    const features = featuresWith(shapeAt(word), base, reading);
    kept[word] = features;
    return features;
  };
}

type Shape = Omit<Features, 'base' | 'reading'>;

function shapeOf(line: string): Shape {
  const [pos = '', pos1 = '', pos2 = '', pos3 = '', conjugationType = '', conjugationForm = ''] = line
    .split(',')
    .map((field) => (field === '*' ? '' : field));
  return { pos, pos1, pos2, pos3, conjugationType, conjugationForm };
}

/** Written out, as all fields copied one by one come quicker than spread. */
const featuresWith = (
  { pos, pos1, pos2, pos3, conjugationType, conjugationForm }: Shape,
  base: string,
  reading: string,
): Features => ({ pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading });
