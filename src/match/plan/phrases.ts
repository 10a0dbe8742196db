/** All phrases of all rules and terms with their numbers, so that they are searched at once and each condition asks for its own. */
import type { Phrase } from '../../domain/condition.js';
import { foldKana } from '../../domain/fold.js';

/** What must not touch a phrase at either edge: nothing, letters like its own, or only what it names. */
export const EDGE = { none: 0, latin: 1, katakana: 2, named: 3 } as const;

/** By number. */
export interface Phrases {
  /** 1 where the text is searched in folded kana. */
  readonly isKana: Uint8Array;
  readonly edges: Uint8Array;
  /** Of those few that name any. */
  readonly notBefore: ReadonlyMap<number, readonly string[]>;
  readonly notAfter: ReadonlyMap<number, readonly string[]>;
}

/** With their texts, which nobody needs once they are planned. */
export interface SpelledPhrases extends Phrases {
  readonly texts: readonly string[];
}

interface Entry {
  readonly text: string;
  readonly kana: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  readonly edge: number;
}

export interface PhraseNumbers {
  /** The same phrase keeps its number. */
  readonly add: (phrase: Phrase, kana: boolean) => number;
  readonly all: () => SpelledPhrases;
}

export function numberPhrases(): PhraseNumbers {
  const entries: Entry[] = [];
  const numbers = new Map<string, number>();
  return {
    add: (phrase, kana) => {
      const entry = toEntry(phrase, kana);
      const key = JSON.stringify([entry.text, entry.kana, entry.notBefore, entry.notAfter]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, entries.length);
      return entries.push(entry) - 1;
    },
    all: () => ({
      texts: entries.map(({ text }) => text),
      isKana: Uint8Array.from(entries, ({ kana }) => Number(kana)),
      edges: Uint8Array.from(entries, ({ edge }) => edge),
      notBefore: named(entries.map(({ notBefore }) => notBefore)),
      notAfter: named(entries.map(({ notAfter }) => notAfter)),
    }),
  };
}

const named = (lists: readonly (readonly string[])[]): Map<number, readonly string[]> =>
  new Map([...lists.entries()].filter(([, list]) => list.length > 0));

function toEntry(phrase: Phrase, kana: boolean): Entry {
  const fold = kana ? foldKana : (text: string): string => text;
  return {
    text: fold(phrase.text),
    kana,
    notBefore: phrase.notBefore.map(fold),
    notAfter: phrase.notAfter.map(fold),
    edge: edgeOf(phrase),
  };
}

/** Katakana words up to this length stand inside too many others (テレ, ビ). */
const SHORT_KATAKANA = 3;

function edgeOf({ text, notBefore, notAfter }: Phrase): number {
  if (/^[a-z0-9]+$/.test(text)) return EDGE.latin;
  if (text.length <= SHORT_KATAKANA && /^[\u30a1-\u30fa\u30fc]+$/.test(text)) return EDGE.katakana;
  return notBefore.length > 0 || notAfter.length > 0 ? EDGE.named : EDGE.none;
}
