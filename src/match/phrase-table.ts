/** All phrases of all rules and terms, searched at once; each condition asks for its own by number. */
import type { Phrase } from '../domain/condition.js';
import { foldKana } from '../domain/fold.js';
import { bySpan, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, type View } from '../domain/text.js';
import { buildPhraseIndex, type PhraseIndex } from './aho-corasick.js';

/** Phrase number → where it stands in the original, sorted, each place once. */
export type PhraseHits = ReadonlyMap<number, readonly Span[]>;

export interface PhraseTable {
  /** Adds a phrase before `search` is first called; the same phrase keeps its number. */
  readonly add: (phrase: Phrase, kana: boolean) => number;
  /** A string that only has to be there, wherever it stands: it has no hits. */
  readonly addLiteral: (text: string) => number;
  readonly search: (text: NormalizedText) => Found;
}

export interface Found {
  readonly hits: PhraseHits;
  readonly onlySqueezed: PhraseHits;
  /** Everything that is in the text, strings without places included. */
  readonly found: FoundNumbers;
}

export interface FoundNumbers {
  /** Each once. */
  readonly numbers: readonly number[];
  readonly has: (number: number) => boolean;
}

interface Entry {
  readonly text: string;
  readonly kana: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  readonly edge: RegExp | null;
  readonly isLiteral: boolean;
}

const LATIN_EDGE = /[a-z0-9]/;
const KATAKANA_EDGE = /[\u30a1-\u30fa\u30fc]/;
/** Katakana words up to this length stand inside too many others (テレ, ビ). */
const SHORT_KATAKANA = 3;

export function createPhraseTable(): PhraseTable {
  const entries: Entry[] = [];
  const numbers = new Map<string, number>();
  let indexes: Indexes | null = null;
  const searchView = (view: View, { exact, kana, isLiteral }: Indexes, found: Collected): Map<number, Span[]> => {
    const hits = new Map<number, Span[]>();
    const collect = (text: string, { list, search }: ListedIndex): void =>
      search(text, (which, end) => {
        const number = list[which] as number;
        if (isLiteral[number] === 0) {
          const entry = entries[number] as Entry;
          if (!standsFree(entry, text, view.text, end)) return;
          append(hits, number, toOriginal(view, { start: end - entry.text.length, end }));
        }
        found.add(number);
      });
    collect(view.text, exact);
    collect(foldKana(view.text), kana);
    return hits;
  };
  const addEntry = (entry: Entry): number => {
    const key = JSON.stringify([entry.text, entry.kana, entry.notBefore, entry.notAfter, entry.isLiteral]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, entries.length);
    return entries.push(entry) - 1;
  };
  return {
    add: (phrase, kana) => addEntry(toEntry(phrase, kana)),
    addLiteral: (text) => addEntry({ text, kana: false, notBefore: [], notAfter: [], edge: null, isLiteral: true }),
    search: (text) => {
      indexes ??= buildIndexes(entries);
      const found = collector(entries.length);
      const plain = searchView(text.plain, indexes, found);
      if (text.squeezed === text.plain) return { hits: plain, onlySqueezed: NO_HITS, found };
      return { ...merge(plain, searchView(text.squeezed, indexes, found)), found };
    },
  };
}

const NO_HITS: PhraseHits = new Map();

/** Phrases of one kind of spelling; the index counts them by their place in `list`. */
interface ListedIndex extends PhraseIndex {
  readonly list: Int32Array;
}

interface Indexes {
  readonly exact: ListedIndex;
  readonly kana: ListedIndex;
  /** By number. Most of what is found are literals: no entry is looked at for them. */
  readonly isLiteral: Uint8Array;
}

function buildIndexes(entries: readonly Entry[]): Indexes {
  const indexOf = (kana: boolean): ListedIndex => {
    const list = [...entries.keys()].filter((number) => entries[number]?.kana === kana);
    return { list: Int32Array.from(list), ...buildPhraseIndex(list.map((number) => entries[number]?.text ?? '')) };
  };
  const isLiteral = Uint8Array.from(entries, (entry) => (entry.isLiteral ? 1 : 0));
  return { exact: indexOf(false), kana: indexOf(true), isLiteral };
}

interface Collected extends FoundNumbers {
  readonly add: (number: number) => void;
}

/** Numbers below `count`, one bit each. */
function collector(count: number): Collected {
  const bits = new Int32Array((count >> 5) + 1);
  const numbers: number[] = [];
  const has = (number: number): boolean => (((bits[number >> 5] as number) >> (number & 31)) & 1) === 1;
  const add = (number: number): void => {
    if (has(number)) return;
    bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31));
    numbers.push(number);
  };
  return { numbers, has, add };
}

function toEntry(phrase: Phrase, kana: boolean): Entry {
  const fold = kana ? foldKana : (text: string): string => text;
  return {
    text: fold(phrase.text),
    kana,
    notBefore: phrase.notBefore.map(fold),
    notAfter: phrase.notAfter.map(fold),
    edge: edgeOf(phrase.text),
    isLiteral: false,
  };
}

function edgeOf(text: string): RegExp | null {
  if (/^[a-z0-9]+$/.test(text)) return LATIN_EDGE;
  if (text.length <= SHORT_KATAKANA && /^[\u30a1-\u30fa\u30fc]+$/.test(text)) return KATAKANA_EDGE;
  return null;
}

/** `folded` is what the phrase was found in; edges are read off the view itself, where kana keep their kind. */
function standsFree(entry: Entry, folded: string, view: string, end: number): boolean {
  const start = end - entry.text.length;
  if (entry.edge !== null) {
    if (start > 0 && entry.edge.test(view.charAt(start - 1))) return false;
    if (end < view.length && entry.edge.test(view.charAt(end))) return false;
  }
  for (const text of entry.notBefore) if (folded.endsWith(text, start)) return false;
  for (const text of entry.notAfter) if (folded.startsWith(text, end)) return false;
  return true;
}

function append(hits: Map<number, Span[]>, number: number, span: Span): void {
  const list = hits.get(number);
  if (list === undefined) hits.set(number, [span]);
  else list.push(span);
}

function merge(plain: Map<number, Span[]>, squeezed: Map<number, Span[]>) {
  const onlySqueezed = new Map<number, readonly Span[]>();
  for (const [number, spans] of squeezed) {
    const known = plain.get(number) ?? [];
    const places = new Set(known.map((span) => `${span.start}-${span.end}`));
    const fresh = spans.filter((span) => !places.has(`${span.start}-${span.end}`));
    if (fresh.length === 0) continue;
    onlySqueezed.set(number, fresh);
    plain.set(number, [...known, ...fresh].sort(bySpan));
  }
  return { hits: plain, onlySqueezed };
}
