/** Sentences of a posting, as stretches of the original. */
import { characterClass } from '../domain/character-class.js';
import type { Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';

const isEnd = characterClass(/[。！？!?\n]/);

/** Over the squeezed view, where one character a line is one sentence. They tile the text from its first to its last visible character. */
export function sentencesOf({ squeezed }: NormalizedText): Span[] {
  const { text } = squeezed;
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isEnd(text.charCodeAt(at)) || (at + 1 < text.length && isEnd(text.charCodeAt(at + 1)))) continue;
    sentences.push(toOriginal(squeezed, { start, end: at + 1 }));
    start = at + 1;
  }
  if (start < text.length) sentences.push(toOriginal(squeezed, { start, end: text.length }));
  return sentences;
}

/** Index of the sentence that holds `offset`; the nearest one before it otherwise. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
