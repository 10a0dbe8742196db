/** Lays a trie out in a double array: the children of a node stand at its base plus their letter, and no other node has that base. */
import { placesIn } from '../../domain/double-array.js';
import { NODE } from './automaton.js';
import type { Trie } from './trie.js';

export interface Placed {
  /** Base and check of each place are filled in. Long enough for any base plus any letter. */
  readonly nodes: Int32Array;
  /** Trie node → place. */
  readonly at: Int32Array;
}

/** The root stays at 0. Letters are at most `letters`. */
export function placeTrie(trie: Trie, letterOf: Uint16Array, letters: number): Placed {
  const { count, firstChild, codes } = trie;
  const { bases, places: at, end } = placesIn(trie, letterOf, { distinctBases: true });
  const nodes = new Int32Array((end + letters + 1) * NODE.size);
  for (let node = 0; node < count; node++) {
    const place = (at[node] as number) * NODE.size;
    // Behind all places, one without children has none.
    nodes[place + NODE.base] = firstChild[node] === firstChild[node + 1] ? end : (bases[node] as number);
    let check = (letterOf[codes[node] as number] as number) << 16;
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++)
      check |= 1 << ((letterOf[codes[child] as number] as number) & 15);
    nodes[place + NODE.check] = check;
  }
  return { nodes, at };
}
