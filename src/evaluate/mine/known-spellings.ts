/** The phrases of a pack's term lists, to be found by what is nearly written or sounds like them. */
import { foldKana } from '../../domain/fold.js';
import type { MinedSpelling } from '../../domain/mining.js';
import type { RulePack } from '../../domain/rule.js';
import type { Natural } from './natural.js';
import type { Reading } from './samples.js';
import { soundOf } from './sounds.js';

export type Likeness = Pick<MinedSpelling, 'phrase' | 'list' | 'by' | 'similarity'>;

export interface KnownSpellings {
  /** The phrase most like a string, by its letters and by how it is read in hiragana; null where none is near. */
  readonly like: (spelling: string, sound: string) => Likeness | null;
}

interface Known {
  readonly phrase: string;
  readonly list: string;
  /** Either kana as one. */
  readonly letters: string;
}

/** Shorter phrases are one letter away from too many words. */
const LEAST_LETTERS = 3;
const LEAST_SOUND = 3;
/** Jaro-Winkler of two words of three letters that differ in the last one is 0.82. */
const LEAST_SIMILARITY = 0.8;

export function createKnownSpellings(
  { terms }: Pick<RulePack, 'terms'>,
  { read }: Pick<Reading, 'read'>,
  { jaroWinkler, levenshtein }: Pick<Natural, 'jaroWinkler' | 'levenshtein'>,
): KnownSpellings {
  const bySound = new Map<string, Known>();
  const byLetters = new Map<string, Known[]>();
  for (const { id, phrases } of terms.values()) {
    for (const { text } of phrases) {
      const known = { phrase: text, list: id, letters: foldKana(text) };
      const sound = soundOf(read(text));
      if (sound !== null && sound.length >= LEAST_SOUND && !bySound.has(sound)) bySound.set(sound, known);
      if (known.letters.length < LEAST_LETTERS || !isWord(text)) continue;
      for (const key of shortened(known.letters)) byLetters.set(key, [...(byLetters.get(key) ?? []), known]);
    }
  }
  const likeness = ({ phrase, list, letters }: Known, other: string, by: Likeness['by']): Likeness => ({
    phrase,
    list,
    by,
    similarity: jaroWinkler(letters, other),
  });
  return {
    like: (spelling, sound) => {
      const letters = foldKana(spelling);
      const homophone = bySound.get(sound);
      if (homophone !== undefined && !homophone.phrase.includes(spelling))
        return likeness(homophone, letters, 'reading');
      if (letters.length < LEAST_LETTERS) return null;
      const near = [...new Set(shortened(letters).flatMap((key) => byLetters.get(key) ?? []))]
        .filter((known) => !known.letters.includes(letters) && levenshtein(known.letters, letters) === 1)
        .filter((known) => isRespelled(known.phrase, spelling))
        .map((known) => likeness(known, letters, 'letters'))
        .sort((a, b) => b.similarity - a.similarity || (a.phrase < b.phrase ? -1 : 1));
      const [best] = near;
      return best !== undefined && best.similarity >= LEAST_SIMILARITY ? best : null;
    },
  };
}

/** A string and all that is left of it without one of its letters: two strings one edit apart share one of these. */
const shortened = (text: string): string[] => [
  ...new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))]),
];

/** Longer ones may have one letter less, more or other. */
const SHORT = 5;
const SCRIPTS = [/\p{Script=Han}/u, /[ァ-ヺ]/, /[a-z0-9]/];

/** Short words differ by a letter for all sorts of reasons; a letter of another script (受けコ for 受け子) is no accident, but for hiragana, which inflects. */
function isRespelled(phrase: string, spelling: string): boolean {
  if (phrase[0] !== spelling[0]) return false;
  if (phrase.length > SHORT) return true;
  const at = [...phrase].findIndex((letter, place) => letter !== spelling[place]);
  const [wanted, written] = [phrase[at] ?? '', spelling[at] ?? ''].map((letter) =>
    SCRIPTS.findIndex((script) => script.test(letter)),
  );
  return phrase.length === spelling.length && wanted !== written && wanted !== -1 && written !== -1;
}

/** Endings and particles are a letter away from each other. */
const isWord = (phrase: string): boolean => phrase.replace(/[ぁ-ゖー]/g, '').length >= LEAST_OTHER_LETTERS;
const LEAST_OTHER_LETTERS = 2;
