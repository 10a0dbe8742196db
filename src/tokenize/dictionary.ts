/** kuromoji's compiled IPADIC, laid out for one pass over a text: typed arrays in memory that every thread shares. */
import type { TextStore } from './texts.js';

export interface Dictionary {
  /** Double-array trie over code units, whose nodes know their words: `trie.ts` reads it. */
  readonly trie: Int32Array;
  /** By code unit its number in the trie, 0 for one that stands in no word. */
  readonly numberOf: Uint16Array;
  /** Words for unknown characters of class c: `firstUnknown[c]` up to `firstUnknown[c + 1]`. */
  readonly firstUnknown: Int32Array;
  /** `WORD_SIZE` numbers a word; words of one spelling one behind the other, in kuromoji's order. */
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
  /** 品詞 to 活用形, joined by commas; `*` for nothing. */
  readonly shapes: readonly string[];
  readonly texts: TextStore;
}

/** A word's left id, right id, cost and shape. */
export const WORD_SIZE = 4;
export const WORD = { left: 0, right: 1, cost: 2, shape: 3 } as const;

/** Stands beside the shape of the last word of a spelling, and makes it negative. */
export const LAST = -0x8000;

/** Unknown words of this class compete with known ones. */
export const INVOKED = 1;
/** A run of the class makes one word. */
export const GROUPED = 2;

/** From here on words stand for the class of their characters. */
export const firstUnknownOf = ({ firstUnknown }: Dictionary): number => firstUnknown[0] as number;
