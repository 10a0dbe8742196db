/** Every dictionary word that begins at a place: one walk down the double-array trie over UTF-8 bytes. */
import type { Dictionary } from './dictionary.js';

const ROOT = 0;
const NONE = -1;

/** Fills `found` with the trie's value and the end of each spelling, shortest first; how many there are. `found` has room for `longest`. */
export type FindSpellings = (text: string, from: number, to: number, found: Int32Array) => number;

export function createSpellingFinder({ trie, firstNode }: Pick<Dictionary, 'trie' | 'firstNode'>): FindSpellings {
  const childOf = createChildOf(trie);
  const step = createStep(trie);
  return (text, from, to, found) => {
    let count = 0;
    let node = firstNode[text.charCodeAt(from)] as number;
    for (let at = from + 1; node !== NONE; at++) {
      const leaf = childOf(node, 0);
      if (leaf !== NONE) {
        found[2 * count] = -(trie[2 * leaf] as number) - 1;
        found[2 * count + 1] = at;
        count += 1;
      }
      if (at === to) break;
      node = step(node, text.charCodeAt(at));
    }
    return count;
  };
}

/** The first steps of all code units, taken once. */
export function firstNodesOf(trie: Int32Array): Int32Array {
  const step = createStep(trie);
  return Int32Array.from({ length: 0x10000 }, (_, code) => step(ROOT, code));
}

const createChildOf =
  (trie: Int32Array) =>
  (node: number, byte: number): number => {
    const child = (trie[2 * node] as number) + byte;
    return trie[2 * child + 1] === node ? child : NONE;
  };

function createStep(trie: Int32Array): (node: number, code: number) => number {
  const childOf = createChildOf(trie);
  return (from, code) => {
    // NUL ends a word in the trie and never stands in one.
    if (code < 0x80) return code === 0 ? NONE : childOf(from, code);
    let node = code < 0x800 ? childOf(from, (code >> 6) | 0xc0) : childOf(from, (code >> 12) | 0xe0);
    if (node !== NONE && code >= 0x800) node = childOf(node, ((code >> 6) & 0x3f) | 0x80);
    return node === NONE ? NONE : childOf(node, (code & 0x3f) | 0x80);
  };
}
