/** Hashtags at the end of a posting: anyone may add them, so they don't outweigh what the posting itself says. */
import { characterClass } from '../domain/character-class.js';
import type { Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';

/** Of one code unit. */
const isBlank = characterClass(/\s/);
const HASH = 0x23;

/** The closing hashtags, in the original; empty, at its end, where there are none or nothing else. */
export function closingHashtags({ plain }: NormalizedText): Span {
  const { text } = plain;
  const end = behindWord(text, text.length);
  const nothing = toOriginal(plain, { start: end, end });
  if (!text.includes('#')) return nothing;
  let start = end;
  for (let at = startOfWord(text, start); text.charAt(at) === '#' && at + 1 < start; at = startOfWord(text, start)) {
    start = behindWord(text, at);
  }
  return start === 0 ? nothing : toOriginal(plain, { start, end });
}

/** `from` without the blanks before it. */
function behindWord(text: string, from: number): number {
  let end = from;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Where the word that ends at `end` starts: behind a blank, or at the last hash in it. */
function startOfWord(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === HASH) return at;
    if (isBlank(code)) return at + 1;
  }
  return 0;
}
