/** The part of kuromoji 0.1.2 that tests compare with; it ships no types. */
declare module 'kuromoji' {
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
    readonly word_position: number;
  }
  interface Tokenizer {
    readonly tokenize: (text: string) => KuromojiToken[];
  }
  export function builder(options: { readonly dicPath: string }): {
    readonly build: (done: (error: Error | null, tokenizer: Tokenizer) => void) => void;
  };
}
