/**
 * Morphemes by kuromoji (IPADIC), held to what it gets right: astral characters, lone surrogates and NUL are masked
 * before it sees them (it loses the text behind two of them, or throws), positions are counted here (it counts code
 * points), and long runs come in bounded pieces. The tokens tile the text.
 */
import type Tokenizer from 'kuromoji/src/Tokenizer.js';
import type { KuromojiToken } from 'kuromoji/src/Tokenizer.js';
import type { Token } from '../domain/token.js';
import { loadKuromoji } from './dictionary.js';
import { pieces } from './pieces.js';

export type Tokenize = (text: string) => Token[];

/** One code unit for one, of the same character class in kuromoji's dictionary. */
const UNSAFE = /[\ud800-\udfff\0]/g;

let kuromoji: Tokenizer | null = null;

/** The first call reads the dictionary, which every later one shares. */
export const tokenize: Tokenize = (text) => {
  kuromoji ??= loadKuromoji();
  return tokenizeSafely(text, kuromoji);
};

function tokenizeSafely(text: string, tokenizer: Tokenizer): Token[] {
  const tokens: Token[] = [];
  for (const piece of pieces(text)) {
    let at = piece.start;
    for (const token of tokenizer.tokenize(text.slice(piece.start, piece.end).replace(UNSAFE, '\ufffd'))) {
      const end = at + token.surface_form.length;
      tokens.push(toToken(token, text.slice(at, end), at, end));
      at = end;
    }
    if (at !== piece.end) throw new Error(`kuromoji lost text: piece ends at ${piece.end}, its tokens at ${at}`);
  }
  return tokens;
}

function toToken(token: KuromojiToken, surface: string, start: number, end: number): Token {
  const field = (value: string | undefined): string => (value === undefined || value === '*' ? '' : value);
  return {
    start,
    end,
    surface,
    pos: field(token.pos),
    pos1: field(token.pos_detail_1),
    pos2: field(token.pos_detail_2),
    pos3: field(token.pos_detail_3),
    conjugationType: field(token.conjugated_type),
    conjugationForm: field(token.conjugated_form),
    base: field(token.basic_form) || surface,
    reading: field(token.reading),
  };
}
