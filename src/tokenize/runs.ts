/** Runs of characters of one class, of which every place makes the same unknown words, up to the end of the run. */
import type { Dictionary } from './dictionary.js';

export interface Runs {
  readonly clear: () => void;
  /** Where the run that `at` stands in ends. */
  readonly endAt: (text: string, at: number, to: number) => number;
  /** Whether the unknown word of the last run costs less than from every place before: the only one that can be on the cheapest way. */
  readonly isCheaper: (word: number, cost: number) => boolean;
}

export function createRuns({ classOf, firstUnknown }: Pick<Dictionary, 'classOf' | 'firstUnknown'>): Runs {
  const firstWord = firstUnknown[0] as number;
  const least = new Float64Array((firstUnknown.at(-1) as number) - firstWord);
  let end = 0;
  let classOfRun = -1;
  const clear = (): void => {
    classOfRun = -1;
    least.fill(Infinity);
  };
  return {
    clear,
    endAt: (text, at, to) => {
      const characterClass = classOf[text.charCodeAt(at)] as number;
      // Places are asked in order: the same class before the same end is the same run.
      if (characterClass === classOfRun && at < end) return end;
      clear();
      classOfRun = characterClass;
      end = at + 1;
      while (end < to && classOf[text.charCodeAt(end)] === characterClass) end += 1;
      return end;
    },
    isCheaper: (word, cost) => {
      if (cost >= (least[word - firstWord] as number)) return false;
      least[word - firstWord] = cost;
      return true;
    },
  };
}
