/**
 * Finds every occurrence of many strings in one pass (Aho and Corasick 1975), over UTF-16 code units. The trie lies in a double array
 * (Aoe 1989): the child of node n by letter c stands at base(n) + c, and is one where its parent is n. Plain data throughout.
 */
import { type Rows, rowsOf } from '../rows.js';
import { placeTrie } from './double-array.js';

export interface Automaton {
  /** Code units of the strings; the first is letter 1. Letter 0 is in no string. */
  readonly letters: string;
  /** Four numbers a node: see NODE. */
  readonly nodes: Int32Array;
  /** Strings that end at a node, by its `ends`. Row 0 is empty. */
  readonly ends: Rows;
}

export const NODE = { base: 0, parent: 1, fail: 2, ends: 3, size: 4 } as const;
export const ROOT = 0;

/** `strings` are not empty; each ends with its number in `numbers`. */
export function buildAutomaton(strings: readonly string[], numbers: readonly number[]): Automaton {
  const letterOf = new Map<string, number>();
  for (const string of strings)
    for (let i = 0; i < string.length; i++)
      if (!letterOf.has(string.charAt(i))) letterOf.set(string.charAt(i), letterOf.size + 1);
  const trie = buildTrie(strings, numbers, letterOf);
  const fail = failuresOf(trie);
  const { ends, rowOfNode } = endsOf(trie, fail);
  const placed = placeTrie(trie.children, trie.order, letterOf.size);
  const nodes = placed.nodes;
  trie.order.forEach((node) => {
    const at = (placed.at[node] as number) * NODE.size;
    nodes[at + NODE.fail] = placed.at[fail[node] as number] as number;
    nodes[at + NODE.ends] = rowOfNode[node] as number;
  });
  return { letters: [...letterOf.keys()].join(''), nodes, ends };
}

interface Trie {
  readonly children: readonly ReadonlyMap<number, number>[];
  readonly numbers: readonly (readonly number[])[];
  /** Nodes by their depth. */
  readonly order: readonly number[];
}

function buildTrie(strings: readonly string[], ids: readonly number[], letterOf: ReadonlyMap<string, number>): Trie {
  const children: Map<number, number>[] = [new Map()];
  const numbers: number[][] = [[]];
  strings.forEach((string, index) => {
    let node = ROOT;
    for (let i = 0; i < string.length; i++) {
      const letter = letterOf.get(string.charAt(i)) as number;
      let child = children[node]?.get(letter);
      if (child === undefined) {
        child = children.push(new Map()) - 1;
        numbers.push([]);
        children[node]?.set(letter, child);
      }
      node = child;
    }
    numbers[node]?.push(ids[index] as number);
  });
  const order = [ROOT];
  for (let head = 0; head < order.length; head++) order.push(...(children[order[head] as number]?.values() ?? []));
  return { children, numbers, order };
}

/** The node of the longest proper suffix of a node's string. */
function failuresOf({ children, order }: Trie): Int32Array {
  const fail = new Int32Array(children.length);
  for (const node of order)
    for (const [letter, child] of children[node] as ReadonlyMap<number, number>) {
      let back = node;
      do back = back === ROOT ? -1 : (fail[back] as number);
      while (back >= 0 && !children[back]?.has(letter));
      fail[child] = back < 0 ? ROOT : (children[back]?.get(letter) as number);
    }
  return fail;
}

/** What ends at a node, its suffixes included; nodes where nothing more ends share a row. */
function endsOf({ numbers, order }: Trie, fail: Int32Array): { readonly ends: Rows; readonly rowOfNode: Int32Array } {
  const rows: (readonly number[])[] = [[]];
  const rowOfNode = new Int32Array(numbers.length);
  for (const node of order) {
    const own = numbers[node] as readonly number[];
    const behind = rowOfNode[fail[node] as number] as number;
    rowOfNode[node] = own.length === 0 ? behind : rows.push([...own, ...(rows[behind] ?? [])]) - 1;
  }
  return { ends: rowsOf(rows), rowOfNode };
}

/** Code unit → letter. */
export function lettersOf({ letters }: Automaton): Uint16Array {
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
