/** A trie in arrays: nodes by depth, so that the children of a node are neighbours. */

export const ROOT = 0;

export interface Trie {
  readonly count: number;
  /** The children of node n are `firstChild[n]` up to `firstChild[n + 1]`, by rising code unit. */
  readonly firstChild: Int32Array;
  /** By node: the code unit that leads to it. */
  readonly codes: Uint16Array;
  /** By node: indexes of the strings that end there. */
  readonly ends: readonly (readonly number[])[];
}

/** `strings` are not empty. */
export function buildTrie(strings: readonly string[]): Trie {
  const sorted = [...strings.keys()].sort((a, b) => compare(strings[a] as string, strings[b] as string));
  const firstChild: number[] = [];
  const codes: number[] = [0];
  const ends: number[][] = [];
  // A node stands for the sorted strings from `from` up to `to`, all of which begin with its own.
  const from: number[] = [0];
  const to: number[] = [sorted.length];
  let depth = 0;
  for (let node = 0, lastOfDepth = 0; node < codes.length; node++) {
    if (node > lastOfDepth) {
      depth += 1;
      lastOfDepth = codes.length - 1;
    }
    firstChild.push(codes.length);
    let at = from[node] as number;
    const end = to[node] as number;
    const ending: number[] = [];
    while (at < end && strings[sorted[at] as number]?.length === depth) ending.push(sorted[at++] as number);
    ends.push(ending);
    while (at < end) {
      const code = strings[sorted[at] as number]?.charCodeAt(depth) as number;
      codes.push(code);
      from.push(at);
      while (at < end && strings[sorted[at] as number]?.charCodeAt(depth) === code) at += 1;
      to.push(at);
    }
  }
  firstChild.push(codes.length);
  return { count: codes.length, firstChild: Int32Array.from(firstChild), codes: Uint16Array.from(codes), ends };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The child of `node` by `code`; -1 for none. */
export function childOf({ firstChild, codes }: Trie, node: number, code: number): number {
  let low = firstChild[node] as number;
  let high = firstChild[node + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  return low < (firstChild[node + 1] as number) && codes[low] === code ? low : -1;
}
