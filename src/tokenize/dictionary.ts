/**
 * kuromoji's compiled IPADIC as typed arrays in shared memory, so that every thread reads the same 63 MB. Read from the files that
 * its package carries, which takes some 0.4 s.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Dictionary {
  /** Double-array trie over UTF-8 bytes: a node's child for a byte is `base[node] + byte` where `check` names the node. */
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Words of trie value v: `words[firstWord[v]]` up to `words[firstWord[v + 1]]`, in kuromoji's order. */
  readonly firstWord: Int32Array;
  readonly words: Int32Array;
  readonly known: Entries;
  readonly unknown: Entries;
  /** Words for unknown characters by class. */
  readonly unknownWords: readonly Int32Array[];
  readonly classOf: Uint8Array;
  readonly classes: readonly CharacterClass[];
  /** `costs[2 + right * width + left]` */
  readonly costs: Int16Array;
  readonly width: number;
}

/** A word is the byte offset of its entry: left id, right id, cost (16 bits each), offset of its features (32 bits). */
export interface Entries {
  readonly entries: Int16Array;
  readonly features: Uint8Array;
}

export interface CharacterClass {
  /** Unknown words of this class compete with known ones. */
  readonly isAlwaysInvoked: boolean;
  /** A run of the class makes one word. */
  readonly isGrouped: boolean;
}

export function readDictionary(): Dictionary {
  const home = path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  const unzip = (name: string): Buffer => gunzipSync(readFileSync(path.join(home, `${name}.dat.gz`)));
  const read = (name: string): Uint8Array => shared(unzip(name));
  const readPadded = (name: string): Uint8Array => shared(withoutPadding(unzip(name)));
  const costs = int16(read('cc'));
  const unknownMap = wordsByValue(int32(unzip('unk_map')));
  return {
    base: int32(read('base')),
    check: int32(read('check')),
    ...wordsByValue(int32(unzip('tid_map'))),
    known: { entries: int16(readPadded('tid')), features: readPadded('tid_pos') },
    unknown: { entries: int16(readPadded('unk')), features: readPadded('unk_pos') },
    unknownWords: Array.from(unknownMap.firstWord.subarray(1), (end, value) =>
      unknownMap.words.subarray(unknownMap.firstWord[value], end),
    ),
    classOf: read('unk_char'),
    classes: characterClasses(unzip('unk_invoke')),
    costs,
    width: costs[1] ?? 0,
  };
}

const int32 = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength >> 2);
const int16 = ({ buffer, byteOffset, byteLength }: Uint8Array): Int16Array =>
  new Int16Array(buffer, byteOffset, byteLength >> 1);

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** kuromoji fills some files up with zeros, to 10 or 40 MB. */
function withoutPadding(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > PAGE.length && PAGE.equals(bytes.subarray(end - PAGE.length, end))) end -= PAGE.length;
  // A value may end in zeros.
  return bytes.subarray(0, Math.min(bytes.length, end + PAGE.length));
}

const PAGE = Buffer.alloc(4096);

/** From `[number of values, (value, number of words, words…)…]`. */
function wordsByValue(map: Int32Array): Pick<Dictionary, 'firstWord' | 'words'> {
  let largest = 0;
  let total = 0;
  for (let at = 1; at < map.length; at += 2 + (map[at + 1] ?? 0)) {
    largest = Math.max(largest, map[at] ?? 0);
    total += map[at + 1] ?? 0;
  }
  const firstWord = int32(shared(new Uint8Array(4 * (largest + 2))));
  for (let at = 1; at < map.length; at += 2 + (map[at + 1] ?? 0)) firstWord[(map[at] ?? 0) + 1] = map[at + 1] ?? 0;
  for (let value = 1; value < firstWord.length; value++)
    firstWord[value] = (firstWord[value] ?? 0) + (firstWord[value - 1] ?? 0);
  const words = int32(shared(new Uint8Array(4 * total)));
  for (let at = 1; at < map.length; at += 2 + (map[at + 1] ?? 0)) {
    words.set(map.subarray(at + 2, at + 2 + (map[at + 1] ?? 0)), firstWord[map[at] ?? 0]);
  }
  return { firstWord, words };
}

/** From `(always invoked, grouped, longest: 32 bits, name, 0)…`. */
function characterClasses(definition: Buffer): CharacterClass[] {
  const classes: CharacterClass[] = [];
  for (let at = 0; at + 1 < definition.length; ) {
    classes.push({ isAlwaysInvoked: definition[at] === 1, isGrouped: definition[at + 1] === 1 });
    const end = definition.indexOf(0, at + 6);
    at = end < 0 ? definition.length : end + 1;
  }
  return classes;
}
