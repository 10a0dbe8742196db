/** kuromoji's compiled IPADIC, laid out for one pass over a text: typed arrays in memory that every thread shares. */
import type { TextStore } from './texts.js';

export interface Dictionary {
  /** Double-array trie over UTF-8 bytes, two numbers a node: its base and its check. */
  readonly trie: Int32Array;
  /** The trie's node for each code unit that a word may begin with, else -1. */
  readonly firstNode: Int32Array;
  /** Words of trie value v: `firstWord[v]` up to `firstWord[v + 1]`, in kuromoji's order. */
  readonly firstWord: Int32Array;
  /** Words for unknown characters of class c: `firstUnknown[c]` up to `firstUnknown[c + 1]`. */
  readonly firstUnknown: Int32Array;
  /** `WORD_SIZE` numbers a word. */
  readonly words: Int16Array;
  /** Texts of word w: bytes `textAt[w]` up to `textAt[w + 1]`. */
  readonly textAt: Int32Array;
  /** By code unit. */
  readonly classOf: Uint8Array;
  /** By class: `INVOKED` and `GROUPED`. */
  readonly classes: Uint8Array;
  /** `costs[right * width + left]` */
  readonly costs: Int16Array;
  readonly width: number;
  /** Bytes of the longest word: no more spellings than that begin at one place. */
  readonly longest: number;
  /** 品詞 to 活用形, joined by commas; `*` for nothing. */
  readonly shapes: readonly string[];
  readonly texts: TextStore;
}

/** A word's left id, right id, cost and shape. */
export const WORD_SIZE = 4;
export const WORD = { left: 0, right: 1, cost: 2, shape: 3 } as const;

/** Unknown words of this class compete with known ones. */
export const INVOKED = 1;
/** A run of the class makes one word. */
export const GROUPED = 2;

/** From here on words stand for the class of their characters. */
export const firstUnknownOf = ({ firstUnknown }: Dictionary): number => firstUnknown[0] as number;
