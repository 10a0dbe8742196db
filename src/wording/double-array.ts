/**
 * Lays the nodes of a trie of three levels out as double arrays (Aoe 1989), as small as can be: a step is one addition and one comparison, and a
 * look at a cell tells the comparison, what the n-gram stands for and where it goes on. No two nodes go on from the same place, so the
 * last letter alone tells whose child a cell is.
 */
import { createFreePlaces } from '../domain/free-places.js';

export interface Node {
  readonly children: Map<number, Node>;
  value: number;
}

export interface Trie {
  /** By class: where its pairs start, and what it stands for alone. */
  readonly singles: Int32Array;
  /** By cell: its letter with its value (`letterOf`, `worthOf`), and where its triples start with what they end with (`goingOn`). */
  readonly pairs: Int32Array;
  /** By cell: its letter with its value. */
  readonly triples: Int32Array;
}

/** Nothing goes on from here. */
const NOWHERE = 0;

/** Numbers an entry of the first two levels: side by side, so that none lies in two cache lines. */
export const ENTRY = 2;

const LETTER = 0xffff;
const cellFor = (letter: number, value: number): number => (value << 16) | letter;
/** The class of the last letter of a cell's n-gram; 0 in a free cell, which stands for nothing. */
export const letterOf = (cell: number): number => cell & LETTER;
/** What a cell's n-gram stands for; 0 where there is none. */
export const worthOf = (cell: number): number => cell >> 16;

/** Beside the place where triples start, a bit for each letter that they may end with: most pairs of a text are followed by another letter, and need no look. */
const PLACE_BITS = 24;
const ENDINGS = 32 - PLACE_BITS;
const endingOf = (letter: number): number => PLACE_BITS + (letter & (ENDINGS - 1));

function startOfTriples(base: number, { children }: Node): number {
  let start = base;
  for (const letter of children.keys()) start |= 1 << endingOf(letter);
  return start;
}

/** The cell of a triple; a free one where there can be none. */
export const goingOn = (start: number, letter: number): number => {
  const isEnding = -((start >>> endingOf(letter)) & 1);
  return ((start & ((1 << PLACE_BITS) - 1)) + letter) & isEnding;
};

/** `classes`: how many there are, 0 among them. The arrays end so that no step leaves them. */
export function layOut(root: Node, classes: number): Trie {
  if (classes > LETTER + 1) throw new RangeError(`n-grams of ${classes} different characters are too many`);
  const singles = new Int32Array(ENTRY * classes);
  const firsts = [...root.children].sort(([a], [b]) => a - b);
  const second = placed(firsts.map(([, node]) => node));
  const pairs = new Int32Array(ENTRY * (second.last + classes));
  for (const [klass, node] of firsts) {
    singles[ENTRY * klass] = second.bases.get(node) ?? NOWHERE;
    singles[ENTRY * klass + 1] = node.value;
  }
  const seconds = childrenOf(second.bases);
  const third = placed(seconds.map(({ node }) => node));
  for (const { node, letter, cell } of seconds) {
    pairs[ENTRY * cell] = cellFor(letter, node.value);
    pairs[ENTRY * cell + 1] = startOfTriples(third.bases.get(node) ?? NOWHERE, node);
  }
  const triples = new Int32Array(third.last + classes);
  if (triples.length > 1 << PLACE_BITS) throw new RangeError(`${triples.length} cells are too many`);
  for (const { node, letter, cell } of childrenOf(third.bases)) triples[cell] = cellFor(letter, node.value);
  return { singles, pairs, triples };
}

interface Placed {
  /** Where each node goes on, if it does. */
  readonly bases: ReadonlyMap<Node, number>;
  readonly last: number;
}

/** The widest first: they need the most room. */
function placed(nodes: readonly Node[]): Placed {
  const free = createFreePlaces({ distinctBases: true });
  free.takeBase(NOWHERE);
  const bases = new Map<Node, number>();
  const inner = nodes.filter(({ children }) => children.size > 0);
  let last = NOWHERE;
  for (const node of inner.sort((a, b) => b.children.size - a.children.size)) {
    const base = free.place([...node.children.keys()].sort((a, b) => a - b));
    bases.set(node, base);
    last = Math.max(last, base);
  }
  return { bases, last };
}

const childrenOf = (bases: ReadonlyMap<Node, number>) =>
  [...bases].flatMap(([{ children }, base]) =>
    Array.from(children, ([letter, node]) => ({ node, letter, cell: base + letter })),
  );
