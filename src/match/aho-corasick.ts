/** Finds every occurrence of many phrases in one pass (Aho and Corasick 1975), over UTF-16 code units. */

export interface PhraseIndex {
  /** Calls `found(phrase, end)` for each occurrence, by end. `phrase` is the index in the list the index was built from. */
  readonly search: (text: string, found: (phrase: number, end: number) => void) => void;
}

interface Trie {
  readonly next: Map<number, number>[];
  /** Phrases that end at a node. */
  readonly ends: number[][];
}

const NONE = -1;

/** `phrases` must not be empty strings; equal ones share their node. */
export function buildPhraseIndex(phrases: readonly string[]): PhraseIndex {
  const classOf = classesOf(phrases);
  const trie = buildTrie(phrases, classOf);
  const { fail, output } = links(trie);
  const { firstEnd, ends } = flattenEnds(trie);
  const first = firstNodes(trie, classOf);
  const step = flattenEdges(trie);
  const search: PhraseIndex['search'] = (text, found) => {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = classOf[text.charCodeAt(at)] as number;
      if (letter === 0) {
        node = 0;
        continue;
      }
      let next = NONE;
      while (node !== 0 && next === NONE) {
        next = step(node, letter);
        if (next === NONE) node = fail[node] as number;
      }
      node = next === NONE ? (first[letter] as number) : next;
      for (let hit = output[node] as number; hit !== 0; hit = output[fail[hit] as number] as number) {
        const end = firstEnd[hit + 1] as number;
        for (let i = firstEnd[hit] as number; i < end; i++) found(ends[i] as number, at + 1);
      }
    }
  };
  return { search };
}

/** Code units numbered from 1 as they are met; 0 for those of no phrase. */
function classesOf(phrases: readonly string[]): Uint16Array {
  const classOf = new Uint16Array(0x10000);
  let count = 0;
  for (const phrase of phrases) {
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i);
      if (classOf[code] === 0) classOf[code] = ++count;
    }
  }
  return classOf;
}

function buildTrie(phrases: readonly string[], classOf: Uint16Array): Trie {
  const trie: Trie = { next: [new Map()], ends: [[]] };
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const letter = classOf[phrase.charCodeAt(i)] as number;
      let child = trie.next[node]?.get(letter);
      if (child === undefined) {
        child = trie.next.length;
        trie.next.push(new Map());
        trie.ends.push([]);
        trie.next[node]?.set(letter, child);
      }
      node = child;
    }
    trie.ends[node]?.push(index);
  });
  return trie;
}

/** `output[n]` is n or the nearest node on its fail chain where a phrase ends; 0 for none. */
function links(trie: Trie): { readonly fail: Int32Array; readonly output: Int32Array } {
  const fail = new Int32Array(trie.next.length);
  const output = new Int32Array(trie.next.length);
  const queue = [...(trie.next[0]?.values() ?? [])];
  for (const node of queue) output[node] = hasEnd(trie, node) ? node : 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    for (const [letter, child] of trie.next[node] ?? []) {
      let back = fail[node] ?? 0;
      while (back !== 0 && trie.next[back]?.get(letter) === undefined) back = fail[back] ?? 0;
      fail[child] = trie.next[back]?.get(letter) ?? 0;
      output[child] = hasEnd(trie, child) ? child : (output[fail[child] ?? 0] ?? 0);
      queue.push(child);
    }
  }
  return { fail, output };
}

const hasEnd = (trie: Trie, node: number): boolean => (trie.ends[node]?.length ?? 0) > 0;

/** Phrases that end at node n: `ends[firstEnd[n]]` up to `ends[firstEnd[n + 1]]`. */
function flattenEnds(trie: Trie): { readonly firstEnd: Int32Array; readonly ends: Int32Array } {
  const firstEnd = new Int32Array(trie.ends.length + 1);
  trie.ends.forEach((ends, node) => {
    firstEnd[node + 1] = (firstEnd[node] as number) + ends.length;
  });
  return { firstEnd, ends: Int32Array.from(trie.ends.flat()) };
}

/** Where the root leads: most of a text lies in no phrase, and is passed over by this alone. */
function firstNodes(trie: Trie, classOf: Uint16Array): Int32Array {
  const first = new Int32Array(classOf.reduce((most, letter) => Math.max(most, letter), 0) + 1);
  for (const [letter, node] of trie.next[0] ?? []) first[letter] = node;
  return first;
}

/**
 * All edges in one open-addressing table. Memory decides how fast it is: an edge and its target lie side by side, and
 * most steps that lead nowhere are told by one bit of a table that is small enough to stay near the processor.
 */
function flattenEdges(trie: Trie): (node: number, letter: number) => number {
  const edges = trie.next.reduce((sum, map) => sum + map.size, 0);
  const bits = Math.max(5, Math.ceil(Math.log2(edges * 1.5 + 1)));
  const mask = (1 << bits) - 1;
  const letters = 1 + trie.next.reduce((most, map) => Math.max(most, ...map.keys()), 0);
  const slots = new Int32Array(2 * (mask + 1)).fill(NONE);
  const isLikely = new Int32Array((MAYBES * (mask + 1)) >> 5);
  trie.next.forEach((map, node) => {
    for (const [letter, target] of map) {
      const edge = node * letters + letter;
      const hash = hashOf(edge);
      const bit = hash >>> (32 - bits - MAYBE_BITS);
      isLikely[bit >> 5] = (isLikely[bit >> 5] as number) | (1 << (bit & 31));
      let slot = hash >>> (32 - bits);
      while (slots[2 * slot] !== NONE) slot = (slot + 1) & mask;
      slots[2 * slot] = edge;
      slots[2 * slot + 1] = target;
    }
  });
  return (node, letter) => {
    const edge = node * letters + letter;
    const hash = hashOf(edge);
    const bit = hash >>> (32 - bits - MAYBE_BITS);
    if ((((isLikely[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return NONE;
    for (let slot = hash >>> (32 - bits); slots[2 * slot] !== NONE; slot = (slot + 1) & mask) {
      if (slots[2 * slot] === edge) return slots[2 * slot + 1] as number;
    }
    return NONE;
  };
}

/** Bits for each slot that tell whether any edge has their hash. */
const MAYBE_BITS = 3;
const MAYBES = 1 << MAYBE_BITS;

/** The upper bits are spread well (Fibonacci hashing). */
const hashOf = (edge: number): number => Math.imul(edge ^ (edge >>> 15), 0x9e3779b1) >>> 0;
