/** What the dictionary says of a word. */
import type { Token } from '../domain/token.js';
import { type Dictionary, firstUnknownOf, LAST, WORD, WORD_SIZE } from './dictionary.js';
import type { OpenTexts, TextStore } from './texts.js';

/** All of a token but its place. No surface and base for an unknown word, as it stands for any. */
export type Features = Omit<Token, 'start' | 'end'>;

/** Of a word that stands in `text` from `start` to `end`; the same object for the same word, as long as it is kept. */
export type FeaturesOf = (word: number, text: string, start: number, end: number) => Features;

/** Read words are kept up to this many, then all are forgotten: bounded whatever the input. A place for each word is quicker than a map. */
const MOST_KEPT = 32_768;

export interface TextSource {
  readonly open: OpenTexts;
  /** Stands in for texts that turn out to be damaged. */
  readonly anew: () => TextStore;
}

export function createFeatures(dictionary: Dictionary, { open, anew }: TextSource): FeaturesOf {
  const { words, textAt, texts } = dictionary;
  const firstUnknown = firstUnknownOf(dictionary);
  const shapes = dictionary.shapes.map(shapeOf);
  const kept: (Features | undefined)[] = Array.from({ length: textAt.length - 1 });
  let count = 0;
  let read = open(texts);
  const textOf = (word: number): string => {
    const [from, to] = [textAt[word] as number, textAt[word + 1] as number];
    try {
      return read(from, to);
    } catch {
      read = open(anew());
      return read(from, to);
    }
  };
  const shapeAt = (word: number): Shape => shapes[(words[WORD_SIZE * word + WORD.shape] as number) & ~LAST] as Shape;
  return (word, text, start, end) => {
    const known = kept[word];
    if (known !== undefined) return known;
    if (count++ >= MOST_KEPT) {
      kept.fill(undefined);
      count = 1;
    }
    const surface = word < firstUnknown ? copyOf(text, start, end) : '';
    const [base = '', reading = ''] = word < firstUnknown ? textOf(word).split('\t') : [];
    const features = featuresWith(shapeAt(word), surface, base === '' ? surface : base, reading);
    kept[word] = features;
    return features;
  };
}

/** A slice would keep the whole text with it. Words of the dictionary are short. */
const copyOf = (text: string, start: number, end: number): string =>
  String.fromCharCode(...Array.from({ length: end - start }, (_, at) => text.charCodeAt(start + at)));

type Shape = Omit<Features, 'surface' | 'base' | 'reading'>;

function shapeOf(line: string): Shape {
  const [pos = '', pos1 = '', pos2 = '', pos3 = '', conjugationType = '', conjugationForm = ''] = line
    .split(',')
    .map((field) => (field === '*' ? '' : field));
  return { pos, pos1, pos2, pos3, conjugationType, conjugationForm };
}

/** Written out, as all fields copied one by one come quicker than spread. */
const featuresWith = (
  { pos, pos1, pos2, pos3, conjugationType, conjugationForm }: Shape,
  surface: string,
  base: string,
  reading: string,
): Features => ({ surface, pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading });
