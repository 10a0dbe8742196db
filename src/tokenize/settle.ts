/** What a lattice can forget in the middle of a clause: words that no cheapest way can use any more, and those that every one uses. */
import { BEGIN, type Ends, link, NODE, NODE_SIZE, NONE, type Nodes } from './nodes.js';

export type FoundWord = (word: number, start: number, end: number) => void;

/**
 * Only words that end at `at` or behind it can be joined yet. Reports the words up to the one that the ways to all of them share, makes
 * that one the first node and the others that they need the next ones. How many remain.
 */
export function settle(nodes: Nodes, ends: Ends, count: number, at: number, found: FoundWord): number {
  const { words, cost } = nodes;
  const needed = neededUpTo(nodes, count, at);
  const shared = needed.indexOf(1);
  report(nodes, shared, found);
  for (let node = shared; node < count; node++) {
    const end = words[NODE_SIZE * node + NODE.end] as number;
    if (end >= at) ends.first[end] = NONE;
  }
  const moved = new Int32Array(count - shared);
  let kept = 0;
  for (let node = shared; node < count; node++) {
    if (needed[node] === 0) continue;
    const from = NODE_SIZE * node;
    moved[node - shared] = kept;
    words.copyWithin(NODE_SIZE * kept, from, from + NODE_SIZE);
    cost[kept] = cost[node] as number;
    if (kept !== BEGIN) {
      const previous = NODE_SIZE * kept + NODE.previous;
      words[previous] = moved[(words[previous] as number) - shared] as number;
    }
    const end = words[NODE_SIZE * kept + NODE.end] as number;
    if (end >= at) link(nodes, ends, kept, end);
    kept += 1;
  }
  return kept;
}

/** 1 for the words on the cheapest ways to those that end at `at` or behind it, back to the last one that all share. */
function neededUpTo({ words }: Nodes, count: number, at: number): Uint8Array {
  const needed = new Uint8Array(count);
  /** Needed ones that were not gone back from. */
  let open = 0;
  for (let node = 0; node < count; node++)
    if ((words[NODE_SIZE * node + NODE.end] as number) >= at) open += needed[node] = 1;
  for (let node = count - 1; open > 1; node--) {
    if (needed[node] === 0) continue;
    const previous = words[NODE_SIZE * node + NODE.previous] as number;
    open += needed[previous] === 0 ? 0 : -1;
    needed[previous] = 1;
  }
  return needed;
}

/** Reports the words on the way to `last`, the last one itself too, in order. What is linked by ends is so no more. */
export function report({ words }: Nodes, last: number, found: FoundWord): void {
  let first = NONE;
  for (let node = last; node !== BEGIN; ) {
    const at = NODE_SIZE * node;
    words[at + NODE.next] = first;
    first = node;
    node = words[at + NODE.previous] as number;
  }
  for (let node = first; node !== NONE; ) {
    const at = NODE_SIZE * node;
    found(words[at + NODE.word] as number, words[at + NODE.start] as number, words[at + NODE.end] as number);
    node = words[at + NODE.next] as number;
  }
}
