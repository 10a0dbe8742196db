/** The words of a lattice by number, in the order in which they were found; those that end at one place are linked. */
export interface Nodes {
  /** `NODE_SIZE` numbers each. */
  readonly words: Int32Array;
  /** Of the cheapest way up to the word's end: more than 32 bits where a text is long. */
  readonly cost: Float64Array;
}

export const NODE_SIZE = 6;
/** Places count from the start of the clause. `previous`: the word before on the cheapest way; `next`: another that ends at the same place. */
export const NODE = { start: 0, end: 1, word: 2, rightId: 3, previous: 4, next: 5 } as const;

/** The first and the last word that ends at each place. */
export interface Ends {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export const NONE = -1;
/** The node before the clause. */
export const BEGIN = 0;

export const nodesFor = (size: number): Nodes => ({
  words: new Int32Array(NODE_SIZE * size),
  cost: new Float64Array(size),
});

export const endsFor = (size: number): Ends => ({ first: new Int32Array(size), last: new Int32Array(size) });

export function largerNodes({ words, cost }: Nodes): Nodes {
  const larger = nodesFor(cost.length * 2);
  larger.words.set(words);
  larger.cost.set(cost);
  return larger;
}

export function link({ words }: Nodes, { first, last }: Ends, node: number, end: number): void {
  words[NODE_SIZE * node + NODE.next] = NONE;
  if (first[end] === NONE) first[end] = node;
  else words[NODE_SIZE * (last[end] as number) + NODE.next] = node;
  last[end] = node;
}
