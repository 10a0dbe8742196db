/** Which two letters begin a string, in a bitmap that stays in the nearest cache: at most places of a text none does. */
import { bitsFor, setBit } from '../bits.js';
import { NODE } from './automaton.js';
import { ROOT, type Trie } from './trie.js';

/** Bits for each pair: some pairs share one. */
const ROOM = 6;
const MOST_PAIRS = 1 << 16;

/** Which bit stands for a pair. `pairs` has as many as a power of two. */
export const pairOf = (pairs: Int32Array, first: number, second: number): number =>
  (first * 37 + second * 1031) & ((pairs.length << 5) - 1);

export function pairsOf({ firstChild, codes }: Trie, letterOf: Uint16Array): Int32Array {
  const afterRoot = firstChild[ROOT + 1] as number;
  const count = (firstChild[afterRoot] as number) - afterRoot;
  const pairs = bitsFor(Math.max(32, Math.min(MOST_PAIRS, 2 ** Math.ceil(Math.log2(count * ROOM + 1)))));
  for (let node = firstChild[ROOT] as number; node < afterRoot; node++)
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++)
      setBit(
        pairs,
        pairOf(pairs, letterOf[codes[node] as number] as number, letterOf[codes[child] as number] as number),
      );
  return pairs;
}

/** The children of the root stand at their letters. */
export function singlesOf(nodes: Int32Array, letters: number): Int32Array {
  const singles = new Int32Array(letters + 1);
  for (let letter = 1; letter <= letters; letter++)
    if ((nodes[letter * NODE.size + NODE.check] as number) >>> 16 === letter)
      singles[letter] = nodes[letter * NODE.size + NODE.ends] as number;
  return singles;
}
