/**
 * Many strings to be found in a text, over UTF-16 code units. Their trie lies in a double array (Aoe 1989): the child of node n by letter c
 * stands at base(n) + c, and is one where its letter is c, as no two nodes share a base. Plain data throughout.
 */
import { placeTrie } from './double-array.js';
import { pairsOf, singlesOf } from './pairs.js';
import { buildTrie, type Trie } from './trie.js';

export interface Automaton {
  /** Code units of the strings; the first is letter 1. Letter 0 is in no string. */
  readonly letters: string;
  /** Three numbers a node: see NODE. */
  readonly nodes: Int32Array;
  /** Lists of numbers of strings; the last one of each is written as its complement. */
  readonly lists: Int32Array;
  /** What most places of a text are left by: see `hasPair`. */
  readonly pairs: Int32Array;
  /** By letter: what ends with it as its string's first, as in NODE.ends. */
  readonly singles: Int32Array;
}

/**
 * - `check`: the letter of a node in its upper half, in its lower half a bit for each of its children's letters: see `mayFollow`.
 * - `ends`: the string that ends there as the complement of its number; where there are several, where their list begins; 0 for none.
 */
export const NODE = { base: 0, check: 1, ends: 2, size: 3 } as const;

/** Whether a node may have a child by a letter. */
export const mayFollow = (check: number, letter: number): boolean => ((check >> (letter & 15)) & 1) === 1;

/** `strings` are not empty; each ends with its number in `numbers`. */
export function buildAutomaton(strings: readonly string[], numbers: readonly number[]): Automaton {
  const trie = buildTrie(strings);
  const letters = lettersIn(trie);
  const letterOf = lettersOf({ letters });
  const { lists, endsOf } = endsIn(trie, numbers);
  const { nodes, at } = placeTrie(trie, letterOf, letters.length);
  for (let node = 0; node < trie.count; node++)
    nodes[(at[node] as number) * NODE.size + NODE.ends] = endsOf[node] as number;
  return { letters, nodes, lists, pairs: pairsOf(trie, letterOf), singles: singlesOf(nodes, letters.length) };
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

function endsIn({ ends: stringsAt, count }: Trie, numbers: readonly number[]) {
  const lists = [0];
  const endsOf = new Int32Array(count);
  for (let node = 1; node < count; node++) {
    const own = (stringsAt[node] as readonly number[]).map((string) => numbers[string] as number);
    const last = own.pop();
    if (last === undefined) continue;
    endsOf[node] = own.length === 0 ? ~last : lists.length;
    if (own.length > 0) lists.push(...own, ~last);
  }
  return { lists: Int32Array.from(lists), endsOf };
}

/** Code unit → letter. */
export function lettersOf({ letters }: Pick<Automaton, 'letters'>): Uint16Array {
  const letterOf = new Uint16Array(0x10000);
  for (let i = 0; i < letters.length; i++) letterOf[letters.charCodeAt(i)] = i + 1;
  return letterOf;
}
