/** Finds the strings of a trie at every place of a text. Most places are left after two letters, looked up in a bitmap that stays in the nearest cache. */
import { type Bits, bitsFor, hasBit, setBit } from '../bits.js';
import { type Automaton, NODE } from './automaton.js';
import { ROOT } from './trie.js';

/** From the first of `length` letters, behind which is a 0, on. `end`: index of the last letter of what was found. */
export type TrieWalk = (letters: Uint16Array, length: number, report: (number: number, end: number) => void) => void;

export function createTrieWalk({ nodes, ends }: Automaton): TrieWalk {
  const pairs = pairsIn(nodes);
  return (letters, length, report) => {
    for (let at = 0; at < length; at++) {
      // The children of the root stand at their letters.
      let node = letters[at] as number;
      if (node === 0 || nodes[node * NODE.size + NODE.parent] !== ROOT) continue;
      for (let end = at; ; ) {
        let list = nodes[node * NODE.size + NODE.ends] as number;
        if (list !== 0) {
          for (; (ends[list] as number) >= 0; list++) report(ends[list] as number, end);
          report(~(ends[list] as number), end);
        }
        const letter = letters[++end] as number;
        if (letter === 0 || (end === at + 1 && !hasBit(pairs, pairOf(node, letter)))) break;
        const next = (nodes[node * NODE.size + NODE.base] as number) + letter;
        if (nodes[next * NODE.size + NODE.parent] !== node) break;
        node = next;
      }
    }
  };
}

const PAIRS = 1 << 16;

/** Some pairs share a bit. */
const pairOf = (first: number, second: number): number => (first * 37 + second * 1031) & (PAIRS - 1);

function pairsIn(nodes: Int32Array): Bits {
  const pairs = bitsFor(PAIRS);
  for (let place = 1; place * NODE.size < nodes.length; place++) {
    const first = nodes[place * NODE.size + NODE.parent] as number;
    if (first > ROOT && nodes[first * NODE.size + NODE.parent] === ROOT)
      setBit(pairs, pairOf(first, place - (nodes[first * NODE.size + NODE.base] as number)));
  }
  return pairs;
}
