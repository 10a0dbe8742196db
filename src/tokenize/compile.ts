/** From kuromoji's files to a dictionary: words in the order of their spelling, and of each only what a token says. */
import { GROUPED, INVOKED, WORD } from './dictionary.js';
import { layTrie } from './double-array.js';
import type { Entries, KuromojiFiles } from './kuromoji-files.js';
import { type Laid, layOut } from './layout.js';
import { reorderIds } from './reorder.js';
import { NO_VALUE, type Spellings, spellingsOf } from './spellings.js';
import { createWordList, type WordList } from './word-list.js';

export interface Compiled {
  readonly laid: Laid;
  /** Of all words, one behind the other. */
  readonly texts: Uint8Array;
}

export function compile(files: KuromojiFiles): Compiled {
  const spellings = spellingsOf(files);
  const list = createWordList(files.knownMap.length + files.unknownMap.length, files.known.features.length);
  const firstWord = addKnown(list, spellings, files);
  const firstUnknown = addUnknown(list, files);
  const { words, textAt, texts, shapes } = list.made();
  const width = files.costs[1] as number;
  const parts = {
    ...layTrie(spellings, firstWord),
    firstUnknown,
    textAt,
    words,
    costs: reorderIds(words, files.costs.subarray(2), width),
    classOf: files.classOf,
    classes: classesOf(files.classes, firstUnknown.length - 1),
  };
  return { laid: layOut(parts, { width, shapes }), texts };
}

/** By node of `spellings` that has a value. */
function addKnown(list: WordList, { count, value }: Spellings, { knownMap, known }: KuromojiFiles): Int32Array {
  const { first, entries } = entriesByValue(knownMap);
  const firstWord = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const at = value[node] as number;
    if (at === NO_VALUE) continue;
    firstWord[node] = list.count();
    const from = first[at] as number;
    const to = first[at + 1] as number;
    if (to - from === 1) list.addSpelling(known, entries, from, to);
    else addNeeded(list, known, entries.subarray(from, to));
  }
  return firstWord;
}

/** By class of characters. */
function addUnknown(list: WordList, { unknownMap, unknown }: KuromojiFiles): Int32Array {
  const { first, entries } = entriesByValue(unknownMap);
  const firstUnknown = new Int32Array(first.length);
  for (let at = 0; at < first.length; at++) {
    firstUnknown[at] = list.count();
    list.addSpelling(unknown, entries, first[at] as number, first[at + 1] ?? entries.length);
  }
  return firstUnknown;
}

/** Without those that never are on a cheapest way, as one of the same spelling joins the same words and costs less, or as much and comes first. */
function addNeeded(list: WordList, from: Entries, entries: Int32Array): void {
  const numberOf = (at: number, id: number): number => from.entries[((entries[at] as number) >> 1) + id] as number;
  const isBeaten = (at: number, by: number): boolean =>
    numberOf(at, WORD.left) === numberOf(by, WORD.left) &&
    numberOf(at, WORD.right) === numberOf(by, WORD.right) &&
    numberOf(by, WORD.cost) - numberOf(at, WORD.cost) < Number(by < at);
  const needed = entries.filter((_, at) => !entries.some((_, by) => isBeaten(at, by)));
  list.addSpelling(from, needed, 0, needed.length);
}

/** Entries of value v: `entries[first[v]]` up to `entries[first[v + 1]]`; not all values have some. */
function entriesByValue(map: Int32Array): { readonly first: Int32Array; readonly entries: Int32Array } {
  const places: number[] = [];
  for (let at = 1, left = map[0] as number; left > 0; left--, at += 2 + (map[at + 1] as number))
    places[map[at] as number] = at;
  const first = new Int32Array(places.length + 1);
  const entries = new Int32Array(map.length);
  let length = 0;
  for (let value = 0; value < places.length; value++) {
    const at = places[value] ?? 0;
    const count = at === 0 ? 0 : (map[at + 1] as number);
    entries.set(map.subarray(at + 2, at + 2 + count), length);
    length += count;
    first[value + 1] = length;
  }
  return { first, entries: entries.slice(0, length) };
}

function classesOf(definition: Uint8Array, count: number): Uint8Array {
  const classes = new Uint8Array(count);
  for (let at = 0, number = 0; number < count; number++) {
    classes[number] = (definition[at] === 1 ? INVOKED : 0) | (definition[at + 1] === 1 ? GROUPED : 0);
    at = definition.indexOf(0, at + 6) + 1;
  }
  return classes;
}
