/** Lays a trie out in a double array: the children of a node stand at its base plus their letter, and no other node has that base. */
import { NODE } from './automaton.js';
import { ROOT, type Trie } from './trie.js';

export interface Placed {
  /** Base and check of each place are filled in. Long enough for any base plus any letter. */
  readonly nodes: Int32Array;
  /** Trie node → place. */
  readonly at: Int32Array;
}

/** The root stays at 0. Letters are at most `letters`. */
export function placeTrie(trie: Trie, letterOf: Uint16Array, letters: number): Placed {
  const { count, firstChild, codes } = trie;
  const bases = findBases(trie, letterOf);
  const at = new Int32Array(count);
  let places = 1;
  for (let node = 0; node < count; node++)
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) {
      const place = (bases[node] as number) + (letterOf[codes[child] as number] as number);
      at[child] = place;
      if (place >= places) places = place + 1;
    }
  const nodes = new Int32Array((places + letters + 1) * NODE.size);
  for (let node = 0; node < count; node++) {
    const place = (at[node] as number) * NODE.size;
    // Behind all places, one without children has none.
    nodes[place + NODE.base] = firstChild[node] === firstChild[node + 1] ? places : (bases[node] as number);
    let check = (letterOf[codes[node] as number] as number) << 16;
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++)
      check |= 1 << ((letterOf[codes[child] as number] as number) & 15);
    nodes[place + NODE.check] = check;
  }
  return { nodes, at };
}

const MANY_TRIES = 12;

/** The root's is 0. Nodes with many children first: those with one fill the gaps that are left. */
function findBases({ count, firstChild, codes }: Trie, letterOf: Uint16Array): Int32Array {
  const bases = new Int32Array(count);
  const free = createFreePlaces(count + letterOf.length);
  /** By its base a node knows its children. */
  const isBase = new Set<number>();
  /** Where room for so many was hard to find; smaller nodes try the gaps before it anew. */
  const crowded: number[] = [];
  const take = (node: number): void => {
    const letters: number[] = [];
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++)
      letters.push(letterOf[codes[child] as number] as number);
    if (letters.length > 1) letters.sort((a, b) => a - b);
    const first = letters[0] as number;
    let place = free.from(letters.length === 1 ? first : Math.max(first, crowded[letters.length] ?? 0));
    let tries = 0;
    for (; isBase.has(place - first) || !letters.every((letter) => free.isFree(place - first + letter)); tries++)
      place = free.from(place + 1);
    if (tries > MANY_TRIES) crowded[letters.length] = place;
    bases[node] = place - first;
    isBase.add(place - first);
    for (const letter of letters) free.take(place - first + letter);
  };
  const size = (node: number): number => (firstChild[node + 1] as number) - (firstChild[node] as number);
  const inner = Array.from({ length: count - 1 }, (_, at) => at + 1).filter((node) => size(node) > 0);
  free.take(ROOT);
  if (size(ROOT) > 0) take(ROOT);
  for (const node of inner.sort((a, b) => size(b) - size(a))) take(node);
  return bases;
}

interface FreePlaces {
  readonly isFree: (place: number) => boolean;
  readonly take: (place: number) => void;
  /** The first free one at or after `place`. */
  readonly from: (place: number) => number;
}

/** Taken places point to a later one that may be free, and ever further as they are asked (union-find). */
function createFreePlaces(usual: number): FreePlaces {
  let later = Int32Array.from({ length: usual }, (_, place) => place);
  const isFree = (place: number): boolean => place >= later.length || later[place] === place;
  return {
    isFree,
    from: (place) => {
      let free = place;
      while (!isFree(free)) free = later[free] as number;
      for (let at = place; at !== free; ) {
        const next = later[at] as number;
        later[at] = free;
        at = next;
      }
      return free;
    },
    take: (place) => {
      if (place >= later.length) {
        const longer = Int32Array.from({ length: place * 2 }, (_, at) => at);
        longer.set(later);
        later = longer;
      }
      later[place] = place + 1;
    },
  };
}
