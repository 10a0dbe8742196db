/** The words of a lattice by number; those that end at one place are linked in the order in which they were found. */
export interface Nodes {
  /** Places count from the start of the clause. */
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly rightId: Int16Array;
  /** Of the cheapest way up to the word's end: more than 32 bits where a text is long. */
  readonly cost: Float64Array;
  /** The word before on that way. */
  readonly previous: Int32Array;
  /** The next word that ends at the same place. */
  readonly next: Int32Array;
}

/** The first and the last word that ends at each place. */
export interface Ends {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export const NONE = -1;

export const nodesFor = (size: number): Nodes => ({
  start: new Int32Array(size),
  word: new Int32Array(size),
  rightId: new Int16Array(size),
  cost: new Float64Array(size),
  previous: new Int32Array(size),
  next: new Int32Array(size),
});

export const endsFor = (size: number): Ends => ({ first: new Int32Array(size), last: new Int32Array(size) });

export function largerNodes(nodes: Nodes): Nodes {
  const larger = nodesFor(nodes.start.length * 2);
  for (const key of Object.keys(nodes) as (keyof Nodes)[]) larger[key].set(nodes[key]);
  return larger;
}

export function link({ next }: Nodes, { first, last }: Ends, node: number, end: number): void {
  next[node] = NONE;
  if (first[end] === NONE) first[end] = node;
  else next[last[end] as number] = node;
  last[end] = node;
}
