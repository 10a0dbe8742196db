/** Ways in which people rewrite a posting so that filters miss it, by name. The same text is always rewritten the same way. */
import { companyBlock, disclaimer, fillers, hashtags, honestOpening } from './added.js';
import { dots, emojiRuns, lineBreaks, spaces, zeroWidth } from './inserted.js';
import { combiningMarks, enclosed, gyaru, sums } from './redrawn.js';
import { fullWidth, halfWidthKana, hiragana, katakana, lookAlikes, masks, oldKanji } from './respelled.js';
import { emojiWords, reversedWords, romajiWords, verticalWords } from './reworded.js';

/** `random` gives numbers from 0 up to 1 and is seeded by the text. */
export type Mutator = (text: string, random: () => number) => string;

export const MUTATORS = {
  spaces,
  dots,
  'zero-width': zeroWidth,
  'emoji-runs': emojiRuns,
  'line-breaks': lineBreaks,
  'half-width-kana': halfWidthKana,
  'full-width': fullWidth,
  hiragana,
  katakana,
  'look-alikes': lookAlikes,
  masks,
  'old-kanji': oldKanji,
  disclaimer,
  hashtags,
  'company-block': companyBlock,
  gyaru,
  enclosed,
  'combining-marks': combiningMarks,
  sums,
  'romaji-words': romajiWords,
  'emoji-words': emojiWords,
  'reversed-words': reversedWords,
  'vertical-words': verticalWords,
  fillers,
  'honest-opening': honestOpening,
} satisfies Record<string, Mutator>;

export type MutatorName = keyof typeof MUTATORS;
export const MUTATOR_NAMES = Object.keys(MUTATORS) as MutatorName[];
