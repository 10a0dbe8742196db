/** Sentences of a posting, as stretches of the original. */
import { matchesOf } from '../domain/matches.js';
import type { Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';

const SENTENCE_END = /[。！？!?\n]+/g;

/** Over the squeezed view, where one character a line is one sentence. They tile the text from its first to its last visible character. */
export function sentencesOf(text: NormalizedText): Span[] {
  const view = text.squeezed;
  const sentences: Span[] = [];
  let start = 0;
  for (const match of matchesOf(view.text, SENTENCE_END)) {
    const end = match.index + match[0].length;
    sentences.push(toOriginal(view, { start, end }));
    start = end;
  }
  if (start < view.text.length) sentences.push(toOriginal(view, { start, end: view.text.length }));
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
