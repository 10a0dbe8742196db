/** Characters put between or before others. */
import type { Mutator } from './index.js';

const characters = (text: string): string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /^\p{N}$/u;
const LATIN = /^[\p{Script=Latin}\p{N}@._:/-]$/u;

/** Figures and Latin words stay whole: nobody writes 5 0 0 0 0 yen or breaks up the handle that applicants need. */
function between(text: string, separator: string): string {
  const all = characters(text);
  return all
    .map((character, at) => {
      const next = all[at + 1];
      const joins =
        next === undefined ||
        !LETTER.test(character) ||
        !LETTER.test(next) ||
        (LATIN.test(character) && LATIN.test(next));
      return joins || (DIGIT.test(character) && DIGIT.test(next)) ? character : character + separator;
    })
    .join('');
}

export const spaces: Mutator = (text) => between(text, ' ');
export const dots: Mutator = (text) => between(text, '.');
export const zeroWidth: Mutator = (text) => between(text, '\u200b');
export const lineBreaks: Mutator = (text) => between(text, '\n');

const RUNS = ['🔥🔥🔥', '💰💰', '📱📱', '✨✨✨', '🚗💨', '👑', '🈵🈵', '⚡⚡'] as const;

/** Before the text, behind every mark that ends a clause, and before one word in eight. */
export const emojiRuns: Mutator = (text, random) => {
  const run = (): string => RUNS[Math.floor(random() * RUNS.length)] ?? '🔥';
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)];
  return (
    run() +
    words
      .map(({ segment, isWordLike }) =>
        /[、。！!？?\n]/.test(segment) ? segment + run() : isWordLike && random() < 1 / 8 ? run() + segment : segment,
      )
      .join('')
  );
};
