/**
 * Morphemes with IPADIC's words as kuromoji packs them. Astral characters, lone surrogates and NUL are masked, one code unit
 * for one (kuromoji loses the text behind two of them, or throws), and long runs come in bounded pieces. The tokens tile the text.
 */
import type { Token } from '../domain/token.js';
import { type Dictionary, readDictionary } from './dictionary.js';
import { createFeatures, type FeaturesOf } from './features.js';
import { createPathFinder, type FindPath } from './lattice.js';
import { pieces } from './pieces.js';

export type Tokenize = (text: string) => Token[];

/** One code unit for one, of the same character class in the dictionary. */
const UNSAFE = /[\ud800-\udfff\0]/g;

interface Loaded {
  readonly dictionary: Dictionary;
  readonly findPath: FindPath;
  readonly known: FeaturesOf;
  readonly unknown: FeaturesOf;
}
let loaded: Loaded | null = null;

/** The first call reads the dictionary, which every later one shares. */
export const tokenize: Tokenize = (text) => {
  loaded ??= load(readDictionary());
  const { findPath, known, unknown } = loaded;
  const tokens: Token[] = [];
  for (const piece of pieces(text)) {
    const masked = text.slice(piece.start, piece.end).replace(UNSAFE, '\ufffd');
    for (const word of findPath(masked)) {
      const start = piece.start + word.start;
      const end = piece.start + word.end;
      const surface = text.slice(start, end);
      const { base, reading, ...fields } = (word.isKnown ? known : unknown)(word.entry);
      tokens.push({ start, end, surface, ...fields, base: base || surface, reading: word.isKnown ? reading : '' });
    }
  }
  return tokens;
};

/** The dictionary of this thread, for another to share: posted to it, its memory is not copied. */
export function dictionaryToShare(): Dictionary {
  loaded ??= load(readDictionary());
  return loaded.dictionary;
}

/** Takes the dictionary that another thread has read. */
export function shareDictionary(dictionary: Dictionary): void {
  loaded = load(dictionary);
}

function load(dictionary: Dictionary): Loaded {
  return {
    dictionary,
    findPath: createPathFinder(dictionary),
    known: createFeatures(dictionary.known),
    unknown: createFeatures(dictionary.unknown),
  };
}
