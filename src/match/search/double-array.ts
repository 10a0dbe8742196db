/** Lays a trie out in a double array: the children of a node stand at its base plus their letter. */
import { NODE, ROOT } from './automaton.js';

export interface Placed {
  /** Base and parent of each place are filled in. Long enough for any base plus any letter. */
  readonly nodes: Int32Array;
  /** Trie node → place. */
  readonly at: Int32Array;
}

const NO_PARENT = -1;

/** `children[n]`: letter → trie node; the root is 0 and stays there. `order`: parents before children. */
export function placeTrie(
  children: readonly ReadonlyMap<number, number>[],
  order: readonly number[],
  letters: number,
): Placed {
  const bases = findBases(children);
  const at = new Int32Array(children.length);
  let places = 1;
  for (const node of order)
    for (const [letter, child] of children[node] as ReadonlyMap<number, number>) {
      at[child] = (bases[node] as number) + letter;
      places = Math.max(places, (at[child] as number) + 1);
    }
  const nodes = new Int32Array((places + letters + 1) * NODE.size);
  for (let place = 0; place < nodes.length; place += NODE.size) nodes[place + NODE.parent] = NO_PARENT;
  for (const node of order) {
    const place = at[node] as number;
    nodes[place * NODE.size + NODE.base] = bases[node] as number;
    for (const child of (children[node] as ReadonlyMap<number, number>).values())
      nodes[(at[child] as number) * NODE.size + NODE.parent] = place;
  }
  return { nodes, at };
}

/** The root's is 0. Nodes with many children first: those with one fill the gaps that are left. */
function findBases(children: readonly ReadonlyMap<number, number>[]): Int32Array {
  const bases = new Int32Array(children.length);
  const free = createFreePlaces();
  const take = (node: number): void => {
    const letters = [...(children[node] as ReadonlyMap<number, number>).keys()].sort((a, b) => a - b);
    const first = letters[0];
    if (first === undefined) return;
    let place = free.from(first);
    while (!letters.every((letter) => free.isFree(place - first + letter))) place = free.from(place + 1);
    bases[node] = place - first;
    for (const letter of letters) free.take(place - first + letter);
  };
  free.take(ROOT);
  take(ROOT);
  const others = [...children.keys()].slice(1);
  const size = (node: number): number => (children[node] as ReadonlyMap<number, number>).size;
  for (const node of others.sort((a, b) => size(b) - size(a))) take(node);
  return bases;
}

interface FreePlaces {
  readonly isFree: (place: number) => boolean;
  readonly take: (place: number) => void;
  /** The first free one at or after `place`. */
  readonly from: (place: number) => number;
}

/** Taken places point to a later one that may be free, and ever further as they are asked (union-find). */
function createFreePlaces(): FreePlaces {
  const later: number[] = [];
  const from = (place: number): number => {
    let free = place;
    while ((later[free] ?? free) !== free) free = later[free] as number;
    for (let at = place; at !== free; ) {
      const next = later[at] as number;
      later[at] = free;
      at = next;
    }
    return free;
  };
  return {
    from,
    isFree: (place) => (later[place] ?? place) === place,
    take: (place) => {
      while (later.length <= place + 1) later.push(later.length);
      later[place] = place + 1;
    },
  };
}
