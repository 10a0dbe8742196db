/**
 * Finds every occurrence of many strings in one pass (Aho and Corasick 1975), over UTF-16 code units. The trie lies in a double array
 * (Aoe 1989): the child of node n by letter c stands at base(n) + c, and is one where its parent is n. Plain data throughout.
 */
import { placeTrie } from './double-array.js';
import { buildTrie, childOf, ROOT, type Trie } from './trie.js';

export interface Automaton {
  /** Code units of the strings; the first is letter 1. Letter 0 is in no string. */
  readonly letters: string;
  /** Four numbers a node: see NODE. */
  readonly nodes: Int32Array;
  /** Numbers of the strings that end at a node, from its `ends` on; the last one is written as its complement. Where nothing ends, `ends` is 0. */
  readonly ends: Int32Array;
}

export const NODE = { base: 0, parent: 1, fail: 2, ends: 3, size: 4 } as const;

/** `strings` are not empty; each ends with its number in `numbers`. */
export function buildAutomaton(strings: readonly string[], numbers: readonly number[]): Automaton {
  const trie = buildTrie(strings);
  const letters = lettersIn(trie);
  const fail = failuresOf(trie);
  const { ends, listOf } = endsOf(trie, fail, numbers);
  const { nodes, at } = placeTrie(trie, lettersOf({ letters }), letters.length);
  for (let node = 0; node < trie.count; node++) {
    const place = (at[node] as number) * NODE.size;
    nodes[place + NODE.fail] = at[fail[node] as number] as number;
    nodes[place + NODE.ends] = listOf[node] as number;
  }
  return { letters, nodes, ends };
}

/** The commonest first: small letters leave few gaps. */
function lettersIn({ codes, count }: Trie): string {
  const counts = new Map<number, number>();
  for (let node = 1; node < count; node++) {
    const code = codes[node] as number;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, most], [b, more]) => more - most || a - b)
    .map(([code]) => String.fromCharCode(code))
    .join('');
}

/** The node of the longest proper suffix of a node's string. */
export function failuresOf(trie: Trie): Int32Array {
  const { count, firstChild, codes } = trie;
  const fail = new Int32Array(count);
  for (let node = 1; node < count; node++)
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) {
      const code = codes[child] as number;
      let back = fail[node] as number;
      let found = childOf(trie, back, code);
      while (found < 0 && back !== ROOT) {
        back = fail[back] as number;
        found = childOf(trie, back, code);
      }
      fail[child] = Math.max(found, ROOT);
    }
  return fail;
}

/** What ends at a node, its suffixes included; nodes where nothing more ends share a list. */
function endsOf({ ends: stringsAt, count }: Trie, fail: Int32Array, numbers: readonly number[]) {
  const ends = [0];
  const listOf = new Int32Array(count);
  for (let node = 1; node < count; node++) {
    const behind = listOf[fail[node] as number] as number;
    const own = stringsAt[node] as readonly number[];
    listOf[node] = own.length === 0 ? behind : ends.length;
    if (own.length === 0) continue;
    for (const string of own) ends.push(numbers[string] as number);
    if (behind === 0) ends[ends.length - 1] = ~(ends.at(-1) as number);
    else copyList(ends, behind);
  }
  return { ends: Int32Array.from(ends), listOf };
}

function copyList(ends: number[], from: number): void {
  let at = from;
  do ends.push(ends[at] as number);
  while ((ends[at++] as number) >= 0);
}

/** Code unit → letter. */
export function lettersOf({ letters }: Pick<Automaton, 'letters'>): Uint16Array {
  const letterOf = new Uint16Array(0x10000);
  for (let i = 0; i < letters.length; i++) letterOf[letters.charCodeAt(i)] = i + 1;
  return letterOf;
}

/** The node after `letter`, which is not 0. */
export function stepFrom(nodes: Int32Array, from: number, letter: number): number {
  for (let node = from; ; ) {
    const next = (nodes[node * NODE.size + NODE.base] as number) + letter;
    if (nodes[next * NODE.size + NODE.parent] === node) return next;
    if (node === ROOT) return ROOT;
    node = nodes[node * NODE.size + NODE.fail] as number;
  }
}
