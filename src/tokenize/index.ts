/** The tokenizer with the dictionary of this machine: read when the first tokens are asked for, one for all texts of a thread. */
import { once } from '../domain/once.js';
import type { Token, TokensByClause } from '../domain/token.js';
import type { Dictionary } from './dictionary.js';
import type { Features } from './features.js';
import { buildCache } from './kuromoji-files.js';
import { openDictionary, textsWithoutPack } from './store.js';
import { openTexts } from './text-pages.js';
import { createTokenizer, type ToldWord } from './tokenizer.js';

export { dictionaryBytes } from './store.js';
export type { Features, ToldWord };

let folder: string | null = null;
let dictionary = once(() => openDictionary(folder));
const tokenizer = createTokenizer(() => dictionary(), { open: openTexts, anew: () => textsWithoutPack(folder) });

/** Where the dictionary may be kept for the next run, in the form that is read fastest. Before the first text. */
export function keepDictionaryIn(place: string | null): void {
  folder = place;
}

/** Puts the dictionary where every run from this checkout finds it. For the build. */
export function keepForBuild(): void {
  openDictionary(buildCache());
}

export const tokensByClause = (text: string): TokensByClause => tokenizer.tokensByClause(text);

export const tokenize = (text: string): readonly Token[] => tokenizer.tokenize(text);

export const tellWords = (text: string, told: ToldWord): void => tokenizer.tellWords(text, told);

/** The dictionary of this thread, for another to share: posted to it, its memory is not copied. */
export const dictionaryToShare = (): Dictionary => dictionary();

/** Takes the dictionary that another thread has read. Before the first text. */
export function shareDictionary(shared: Dictionary): void {
  dictionary = () => shared;
}
