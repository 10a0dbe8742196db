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
  /** A string that only has to be there, wherever it stands: its hits have no spans. */
  readonly addLiteral: (text: string) => number;
  readonly search: (text: NormalizedText) => {
    readonly hits: PhraseHits;
    readonly onlySqueezed: ReadonlyMap<number, readonly Span[]>;
  };
}

interface Entry {
  readonly text: string;
  readonly kana: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  readonly edge: RegExp | null;
  readonly isLiteral: boolean;
}

const NOWHERE: Span[] = [];
const LATIN_EDGE = /[a-z0-9]/;
const KATAKANA_EDGE = /[\u30a1-\u30fa\u30fc]/;
/** Katakana words up to this length stand inside too many others (テレ, ビ). */
const SHORT_KATAKANA = 3;

export function createPhraseTable(): PhraseTable {
  const entries: Entry[] = [];
  const numbers = new Map<string, number>();
  let indexes: {
    readonly exact: PhraseIndex;
    readonly kana: PhraseIndex;
    readonly ofExact: number[];
    readonly ofKana: number[];
  } | null = null;
  const build = () => {
    const ofExact = [...entries.keys()].filter((number) => entries[number]?.kana === false);
    const ofKana = [...entries.keys()].filter((number) => entries[number]?.kana === true);
    const index = (list: readonly number[]) => buildPhraseIndex(list.map((number) => entries[number]?.text ?? ''));
    return { exact: index(ofExact), kana: index(ofKana), ofExact, ofKana };
  };
  const searchView = (view: View, hits: Map<number, Span[]>): void => {
    indexes ??= build();
    const collect = (text: string, list: readonly number[], index: PhraseIndex): void =>
      index.search(text, (which, end) => {
        const number = list[which] ?? 0;
        const entry = entries[number];
        if (entry === undefined || !standsFree(entry, text, view.text, end)) return;
        if (entry.isLiteral) hits.set(number, NOWHERE);
        else append(hits, number, toOriginal(view, { start: end - entry.text.length, end }));
      });
    collect(view.text, indexes.ofExact, indexes.exact);
    collect(foldKana(view.text), indexes.ofKana, indexes.kana);
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
      const plain = new Map<number, Span[]>();
      searchView(text.plain, plain);
      if (text.squeezed === text.plain) return { hits: plain, onlySqueezed: new Map() };
      const squeezed = new Map<number, Span[]>();
      searchView(text.squeezed, squeezed);
      return merge(plain, squeezed);
    },
  };
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
  return (
    !entry.notBefore.some((text) => folded.endsWith(text, start)) &&
    !entry.notAfter.some((text) => folded.startsWith(text, end))
  );
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
    if (spans === NOWHERE) plain.set(number, NOWHERE);
    if (fresh.length === 0) continue;
    onlySqueezed.set(number, fresh);
    plain.set(number, [...known, ...fresh].sort(bySpan));
  }
  return { hits: plain, onlySqueezed };
}
