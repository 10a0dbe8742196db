/** The words of a dictionary, put one behind the other as they are read from kuromoji's entries. */
import { type Dictionary, LAST, WORD, WORD_SIZE } from './dictionary.js';
import { createFeatureReader } from './feature-lines.js';
import type { Entries } from './kuromoji-files.js';

export interface WordList {
  readonly count: () => number;
  /** Words of one spelling, whose entries stand at `places[from]` up to `places[to]`, in bytes. */
  readonly addSpelling: (entries: Entries, places: Int32Array, from: number, to: number) => void;
  readonly made: () => Pick<Dictionary, 'words' | 'textAt' | 'shapes'> & { readonly texts: Uint8Array };
}

/** `featureBytes`: of all the lines of features. `most`: words. */
export function createWordList(most: number, featureBytes: number): WordList {
  const words = new Int16Array(WORD_SIZE * most);
  const textAt = new Int32Array(most + 1);
  const features = createFeatureReader(featureBytes);
  let count = 0;
  const add = ({ entries, features: lines }: Entries, entry: number, isLast: boolean): void => {
    const offset = ((entries[entry + 3] as number) & 0xffff) | ((entries[entry + 4] as number) << 16);
    const word = WORD_SIZE * count++;
    words[word + WORD.left] = entries[entry] as number;
    words[word + WORD.right] = entries[entry + 1] as number;
    words[word + WORD.cost] = entries[entry + 2] as number;
    words[word + WORD.shape] = features.read(lines, offset) | (isLast ? LAST : 0);
    textAt[count] = features.length();
  };
  return {
    count: () => count,
    addSpelling: (entries, places, from, to) => {
      for (let at = from; at < to; at++) add(entries, (places[at] as number) >> 1, at === to - 1);
    },
    made: () => ({
      words: words.slice(0, WORD_SIZE * count),
      textAt: textAt.slice(0, count + 1),
      shapes: features.shapes(),
      texts: features.texts(),
    }),
  };
}
