/** From kuromoji's files to a dictionary: words in the order of their spelling, and of each only what a token says. */
import { GROUPED, INVOKED, WORD, WORD_SIZE } from './dictionary.js';
import { createFeatureReader } from './feature-lines.js';
import type { Entries, KuromojiFiles } from './kuromoji-files.js';
import { type Laid, layOut } from './layout.js';
import { reorderIds } from './reorder.js';
import { firstNodesOf } from './trie.js';

export interface Compiled {
  readonly laid: Laid;
  /** Of all words, one behind the other. */
  readonly texts: Uint8Array;
}

export function compile(files: KuromojiFiles): Compiled {
  const known = wordsByValue(files.knownMap);
  const unknown = wordsByValue(files.unknownMap);
  const count = known.words.length + unknown.words.length;
  const words = new Int16Array(WORD_SIZE * count);
  const textAt = new Int32Array(count + 1);
  const features = createFeatureReader(files.known.features.length);
  const add = (list: Int32Array, { entries, features: lines }: Entries, first: number): void => {
    for (let at = 0; at < list.length; at++) {
      const from = (list[at] as number) >> 1;
      const offset = ((entries[from + 3] as number) & 0xffff) | ((entries[from + 4] as number) << 16);
      const word = WORD_SIZE * (first + at);
      words[word + WORD.left] = entries[from] as number;
      words[word + WORD.right] = entries[from + 1] as number;
      words[word + WORD.cost] = entries[from + 2] as number;
      words[word + WORD.shape] = features.read(lines, offset);
      textAt[first + at + 1] = features.length();
    }
  };
  add(known.words, files.known, 0);
  add(unknown.words, files.unknown, known.words.length);
  const trie = trieOf(files);
  const width = files.costs[1] as number;
  const parts = {
    trie,
    firstNode: firstNodesOf(trie),
    firstWord: known.firstWord,
    firstUnknown: unknown.firstWord.map((word) => word + known.words.length),
    textAt,
    words,
    costs: reorderIds(words, files.costs.subarray(2), width),
    classOf: files.classOf,
    classes: classesOf(files.classes, unknown.firstWord.length - 1),
  };
  const numbers = { width, longest: features.longest(), shapes: features.shapes() };
  return { laid: layOut(parts, numbers), texts: features.texts() };
}

/** Base and check side by side, without the unused rest. Unused nodes have no parent. */
function trieOf({ base, check }: KuromojiFiles): Int32Array {
  let used = check.length;
  while (used > 0 && (check[used - 1] as number) < 0) used -= 1;
  // Whatever byte is asked for behind the last node lies inside too.
  const trie = new Int32Array(2 * (used + 0x100)).fill(-1);
  for (let node = 0; node < used; node++) {
    trie[2 * node] = base[node] as number;
    trie[2 * node + 1] = check[node] as number;
  }
  return trie;
}

/** Words of value v: `words[firstWord[v]]` up to `words[firstWord[v + 1]]`; not all values have some. */
function wordsByValue(map: Int32Array): { readonly firstWord: Int32Array; readonly words: Int32Array } {
  const places: number[] = [];
  for (let at = 1, left = map[0] as number; left > 0; left--, at += 2 + (map[at + 1] as number))
    places[map[at] as number] = at;
  const firstWord = new Int32Array(places.length + 1);
  const words = new Int32Array(map.length);
  let length = 0;
  for (let value = 0; value < places.length; value++) {
    const at = places[value] ?? 0;
    const count = at === 0 ? 0 : (map[at + 1] as number);
    words.set(map.subarray(at + 2, at + 2 + count), length);
    length += count;
    firstWord[value + 1] = length;
  }
  return { firstWord, words: words.slice(0, length) };
}

function classesOf(definition: Uint8Array, count: number): Uint8Array {
  const classes = new Uint8Array(count);
  for (let at = 0, number = 0; number < count; number++) {
    classes[number] = (definition[at] === 1 ? INVOKED : 0) | (definition[at + 1] === 1 ? GROUPED : 0);
    at = definition.indexOf(0, at + 6) + 1;
  }
  return classes;
}
