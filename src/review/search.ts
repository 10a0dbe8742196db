/** Full-text search over texts as the scanner reads them: each is normalized once, and so is what is searched for. */
import { foldKana } from '../domain/fold.js';
import type { ReviewSpelling } from '../domain/review-page.js';
import { mergeSpans, type Span } from '../domain/span.js';
import { toOriginal, type View } from '../domain/text.js';
import { type Normalize, openNormalizer, planSpelling } from '../normalize/index.js';
import type { Pass } from './filtering.js';

export interface Query {
  /** As it was typed, without blanks around it; ids are searched for it. */
  readonly typed: string;
  /** Each word in its spellings; a text must hold one spelling of each … */
  readonly words: readonly (readonly string[])[];
  /** … or all words as one. */
  readonly whole: readonly string[];
}

/** Between the views of a text, where no word goes across. */
const BETWEEN = '\n\n';

export function normalizerOf({ guarded, lookAlikes, masks, drawn, tongues, kanaWords }: ReviewSpelling): Normalize {
  const phrases = guarded.map((text) => ({ text, notBefore: [], notAfter: [] }));
  const term = { id: 'guarded', phrases, kana: false, guarded: true, file: '' };
  const spellings = {
    terms: new Map([['guarded', term]]),
    lookAlikes: new Map(lookAlikes),
    masks,
    drawn: new Map(drawn),
    tongues: new Map(tongues),
  };
  return openNormalizer(planSpelling(spellings, () => kanaWords));
}

/** What is searched of a text. */
export function foldedText(text: string, normalize: Normalize): string {
  const { plain, squeezed } = normalize(text);
  const folded = foldKana(plain.text);
  return squeezed.text === plain.text ? folded : folded + BETWEEN + foldKana(squeezed.text);
}

/** null where nothing is left to search for. */
export function queryOf(input: string, normalize: Normalize): Query | null {
  const typed = input.trim();
  const spellings = (word: string): string[] => {
    const { plain, squeezed } = normalize(word);
    const folded = [plain.text, squeezed.text].map((text) => foldKana(text).trim());
    return [...new Set(folded.filter((text) => text !== ''))];
  };
  const words = typed
    .split(/\s+/u)
    .map(spellings)
    .filter((all) => all.length > 0);
  if (words.length === 0) return null;
  return { typed, words, whole: words.length === 1 ? [] : spellings(typed) };
}

export const holds = (folded: string, { words, whole }: Query): boolean =>
  words.every((all) => all.some((word) => folded.includes(word))) || whole.some((word) => folded.includes(word));

/** Texts that aren't folded yet don't pass. */
export function passOfQuery(query: Query, folded: readonly (string | undefined)[], ids: readonly string[]): Pass {
  const pass = new Uint8Array(ids.length);
  for (let row = 0; row < pass.length; row++) {
    const text = folded[row];
    if ((text !== undefined && holds(text, query)) || ids[row]?.includes(query.typed) === true) pass[row] = 1;
  }
  return pass;
}

const MOST_HITS = 200;

/** Where a text says what is searched for, in the original. */
export function hitsIn(text: string, { words, whole }: Query, normalize: Normalize): Span[] {
  const { plain, squeezed } = normalize(text);
  const searched = [...words.flat(), ...whole];
  const found = [...new Set([plain, squeezed])].flatMap((view) => searched.flatMap((word) => placesOf(word, view)));
  return mergeSpans(found);
}

function placesOf(word: string, view: View): Span[] {
  const folded = foldKana(view.text);
  const places: Span[] = [];
  for (let at = folded.indexOf(word); at >= 0 && places.length < MOST_HITS; at = folded.indexOf(word, at + word.length))
    places.push(toOriginal(view, { start: at, end: at + word.length }));
  return places;
}
