/** Finds words written in katakana in texts that are written in hiragana throughout. */

export interface KanaWords {
  /** The longest word written in katakana that starts at a place of a text in hiragana; 0 for none. */
  readonly lengthAt: (hiragana: string, at: number) => number;
}

/** Letters of the shortest words. */
const SHORTEST = 3;

export const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

export function openKanaWords(words: readonly string[]): KanaWords {
  const byStart = new Map<string, string[]>();
  const starts = new Uint8Array(PAIRS);
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const start = word.slice(0, SHORTEST);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
    starts[pairAt(word, 0)] = 1;
  }
  return {
    lengthAt: (text, at) => {
      if (at + SHORTEST > text.length || starts[pairAt(text, at)] === 0) return 0;
      return byStart.get(text.slice(at, at + SHORTEST))?.find((word) => text.startsWith(word, at))?.length ?? 0;
    },
  };
}

/** Two kana as one number: enough to tell nearly all places where no word starts. */
const PAIRS = 1 << 14;
const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0x7f) << 7) | (text.charCodeAt(at + 1) & 0x7f);
