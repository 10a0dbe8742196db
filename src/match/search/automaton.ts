/**
 * Many strings to be found in a text, over UTF-16 code units. Their trie lies in a double array (Aoe 1989): the child of node n by letter c
 * stands at base(n) + c, and is one where its parent is n. Plain data throughout.
 */
import { placeTrie } from './double-array.js';
import { buildTrie, type Trie } from './trie.js';

export interface Automaton {
  /** Code units of the strings; the first is letter 1. Letter 0 is in no string. */
  readonly letters: string;
  /** Three numbers a node: see NODE. */
  readonly nodes: Int32Array;
  /** Numbers of the strings that end at a node, from its `ends` on; the last one is written as its complement. Where nothing ends, `ends` is 0. */
  readonly ends: Int32Array;
}

export const NODE = { base: 0, parent: 1, ends: 2, size: 3 } as const;

/** `strings` are not empty; each ends with its number in `numbers`. */
export function buildAutomaton(strings: readonly string[], numbers: readonly number[]): Automaton {
  const trie = buildTrie(strings);
  const letters = lettersIn(trie);
  const { ends, listOf } = endsOf(trie, numbers);
  const { nodes, at } = placeTrie(trie, lettersOf({ letters }), letters.length);
  for (let node = 0; node < trie.count; node++)
    nodes[(at[node] as number) * NODE.size + NODE.ends] = listOf[node] as number;
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

/** What ends at each node. */
function endsOf({ ends: stringsAt, count }: Trie, numbers: readonly number[]) {
  const ends = [0];
  const listOf = new Int32Array(count);
  for (let node = 1; node < count; node++) {
    const own = stringsAt[node] as readonly number[];
    if (own.length === 0) continue;
    listOf[node] = ends.length;
    for (const string of own) ends.push(numbers[string] as number);
    ends[ends.length - 1] = ~(ends.at(-1) as number);
  }
  return { ends: Int32Array.from(ends), listOf };
}

/** Code unit → letter. */
export function lettersOf({ letters }: Pick<Automaton, 'letters'>): Uint16Array {
  const letterOf = new Uint16Array(0x10000);
  for (let i = 0; i < letters.length; i++) letterOf[letters.charCodeAt(i)] = i + 1;
  return letterOf;
}
