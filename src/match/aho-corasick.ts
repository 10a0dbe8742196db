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

/** `phrases` must not be empty strings; equal ones share their node. */
export function buildPhraseIndex(phrases: readonly string[]): PhraseIndex {
  const trie = buildTrie(phrases);
  const table = flatten(trie);
  const { fail, output } = links(trie);
  const search: PhraseIndex['search'] = (text, found) => {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let next = table.step(node, code);
      while (next < 0 && node !== 0) {
        node = fail[node] ?? 0;
        next = table.step(node, code);
      }
      node = Math.max(next, 0);
      for (let hit = output[node] ?? 0; hit !== 0; hit = output[fail[hit] ?? 0] ?? 0) {
        for (const phrase of trie.ends[hit] ?? []) found(phrase, at + 1);
      }
    }
  };
  return { search };
}

function buildTrie(phrases: readonly string[]): Trie {
  const trie: Trie = { next: [new Map()], ends: [[]] };
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i);
      let child = trie.next[node]?.get(code);
      if (child === undefined) {
        child = trie.next.length;
        trie.next.push(new Map());
        trie.ends.push([]);
        trie.next[node]?.set(code, child);
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
    for (const [code, child] of trie.next[node] ?? []) {
      let back = fail[node] ?? 0;
      while (back !== 0 && trie.next[back]?.get(code) === undefined) back = fail[back] ?? 0;
      fail[child] = trie.next[back]?.get(code) ?? 0;
      output[child] = hasEnd(trie, child) ? child : (output[fail[child] ?? 0] ?? 0);
      queue.push(child);
    }
  }
  return { fail, output };
}

const hasEnd = (trie: Trie, node: number): boolean => (trie.ends[node]?.length ?? 0) > 0;

/** All edges in one open-addressing table: no object is touched while searching. */
function flatten(trie: Trie): { readonly step: (node: number, code: number) => number } {
  const edges = trie.next.reduce((sum, map) => sum + map.size, 0);
  const bits = Math.max(4, Math.ceil(Math.log2(edges * 3 + 1)));
  const mask = (1 << bits) - 1;
  const nodes = new Int32Array(mask + 1).fill(-1);
  const codes = new Uint16Array(mask + 1);
  const targets = new Int32Array(mask + 1);
  const slotOf = (node: number, code: number): number =>
    (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> (32 - bits);
  trie.next.forEach((map, node) => {
    for (const [code, target] of map) {
      let slot = slotOf(node, code);
      while (nodes[slot] !== -1) slot = (slot + 1) & mask;
      nodes[slot] = node;
      codes[slot] = code;
      targets[slot] = target;
    }
  });
  const step = (node: number, code: number): number => {
    for (let slot = slotOf(node, code); nodes[slot] !== -1; slot = (slot + 1) & mask) {
      if (nodes[slot] === node && codes[slot] === code) return targets[slot] ?? -1;
    }
    return -1;
  };
  return { step };
}
