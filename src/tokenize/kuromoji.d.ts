/** The parts of kuromoji 0.1.2 that are used; it ships no types. */
declare module 'kuromoji/src/loader/DictionaryLoader.js' {
  interface Dictionaries {
    readonly tokenInfo: unknown;
  }
  export default class DictionaryLoader {
    constructor(dictionaryPath: string);
    loadArrayBuffer: (file: string, done: (error: Error | null, buffer: ArrayBufferLike) => void) => void;
    load(done: (error: Error | null, dictionaries: Dictionaries) => void): void;
  }
}

declare module 'kuromoji/src/Tokenizer.js' {
  export interface KuromojiToken {
    readonly surface_form: string;
    readonly pos: string;
    readonly pos_detail_1: string;
    readonly pos_detail_2: string;
    readonly pos_detail_3: string;
    readonly conjugated_type: string;
    readonly conjugated_form: string;
    readonly basic_form: string;
    readonly reading?: string;
  }
  export default class Tokenizer {
    constructor(dictionaries: unknown);
    tokenize(text: string): KuromojiToken[];
  }
}
