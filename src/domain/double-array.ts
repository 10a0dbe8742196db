/** Lays a trie out as a double array (Aoe 1989): the children of a node stand at its base plus their letters, so that a step is one addition and one comparison. */
import { type BaseOptions, createFreePlaces } from './free-places.js';

/** Nodes by depth, the root first, so that the children of a node are neighbours. */
export interface CompactTrie {
  readonly count: number;
  /** The children of node n are `firstChild[n]` up to `firstChild[n + 1]`, by rising code unit. */
  readonly firstChild: Int32Array;
  /** By node: the code unit that leads to it. */
  readonly codes: Uint16Array;
}

/** By node. The root's base is 0 and its place too. */
export interface Places {
  readonly bases: Int32Array;
  readonly places: Int32Array;
  /** All places are smaller. */
  readonly end: number;
}

const ROOT = 0;

/** `letterOf`: by code unit, from 1 on. */
export function placesIn(
  { count, firstChild, codes }: CompactTrie,
  letterOf: Uint16Array,
  options: BaseOptions,
): Places {
  const bases = new Int32Array(count);
  const places = new Int32Array(count);
  const free = createFreePlaces(options);
  free.take(ROOT);
  let end = 1;
  for (const node of byChildren(count, firstChild)) {
    const first = firstChild[node] as number;
    const next = firstChild[node + 1] as number;
    if (first === next) continue;
    const base = free.place(lettersOf(codes, letterOf, first, next));
    bases[node] = base;
    for (let child = first; child < next; child++) {
      const place = base + (letterOf[codes[child] as number] as number);
      places[child] = place;
      if (place >= end) end = place + 1;
    }
  }
  return { bases, places, end };
}

/** Rising. */
function lettersOf(codes: Uint16Array, letterOf: Uint16Array, first: number, next: number): readonly number[] {
  const letters: number[] = [];
  for (let child = first; child < next; child++) letters.push(letterOf[codes[child] as number] as number);
  return letters.length > 1 ? letters.sort((a, b) => a - b) : letters;
}

/** Nodes that have some: the root, then those with many first, as those with one fill the gaps that are left. */
function byChildren(count: number, firstChild: Int32Array): number[] {
  const bySize: number[][] = [];
  for (let node = ROOT + 1; node < count; node++) {
    const size = (firstChild[node + 1] as number) - (firstChild[node] as number);
    const same = bySize[size];
    if (same === undefined) bySize[size] = [node];
    else if (size > 0) same.push(node);
  }
  bySize[0] = [];
  return [ROOT, ...bySize.reverse().flatMap((nodes) => nodes ?? [])];
}
