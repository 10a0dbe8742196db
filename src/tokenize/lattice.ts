/**
 * The cheapest way to cut a text into words (Viterbi over a lattice) with kuromoji's words, costs and order of ties, on typed
 * arrays instead of an object a word. For one bounded piece: kuromoji's own builder takes time quadratic in its length.
 */
import type { Dictionary } from './dictionary.js';
import { wordsAt } from './trie.js';

export interface Word {
  /** In code units of the piece. */
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  /** Whether the dictionary knows the word itself or only the class of its characters. */
  readonly isKnown: boolean;
}

const NONE = -1;
const FIRST_SIZE = 4096;
const FIRST_LENGTH = 256;

/** Nodes of a lattice by number; those that end at one place are linked in the order they were found. */
interface Nodes {
  readonly start: Int32Array;
  readonly entry: Int32Array;
  readonly isKnown: Uint8Array;
  readonly rightId: Int32Array;
  readonly cost: Int32Array;
  readonly previous: Int32Array;
  readonly next: Int32Array;
}

const allocate = (size: number): Nodes => ({
  start: new Int32Array(size),
  entry: new Int32Array(size),
  isKnown: new Uint8Array(size),
  rightId: new Int32Array(size),
  cost: new Int32Array(size),
  previous: new Int32Array(size),
  next: new Int32Array(size),
});

export type FindPath = (text: string) => Word[];

/** The texts asked for hold no surrogates and no NUL. The words tile a text. The arrays are kept from text to text, their content isn't. */
export function createPathFinder(dictionary: Dictionary): FindPath {
  const { known, unknown, unknownWords, classOf, classes, costs, width } = dictionary;
  let nodes = allocate(FIRST_SIZE);
  let firstEnding = new Int32Array(FIRST_LENGTH);
  let lastEnding = new Int32Array(FIRST_LENGTH);
  let count = 0;

  const link = (node: number, end: number): void => {
    nodes.next[node] = NONE;
    if (firstEnding[end] === NONE) firstEnding[end] = node;
    else nodes.next[lastEnding[end] as number] = node;
    lastEnding[end] = node;
  };
  /** Joins a word to the cheapest node that ends where it starts; of equal ones the first, as kuromoji does. */
  const add = (start: number, end: number, entry: number, entries: Int16Array, isKnown: 0 | 1): void => {
    if (count === nodes.start.length) nodes = grow(nodes);
    const { rightId, cost, next } = nodes;
    const leftId = entries[entry >> 1] as number;
    let cheapest = NONE;
    let least = 0;
    for (let before = firstEnding[start] as number; before !== NONE; before = next[before] as number) {
      const sum = (cost[before] as number) + (costs[2 + (rightId[before] as number) * width + leftId] as number);
      if (cheapest === NONE || sum < least) {
        cheapest = before;
        least = sum;
      }
    }
    const node = count++;
    nodes.start[node] = start;
    nodes.entry[node] = entry;
    nodes.isKnown[node] = isKnown;
    rightId[node] = entries[(entry >> 1) + 1] as number;
    cost[node] = least + (entries[(entry >> 1) + 2] as number);
    nodes.previous[node] = cheapest;
    link(node, end);
  };
  const clear = (length: number): void => {
    if (length >= firstEnding.length) {
      firstEnding = new Int32Array(2 * length);
      lastEnding = new Int32Array(2 * length);
    }
    firstEnding.fill(NONE, 0, length + 1);
    nodes.rightId[0] = 0;
    nodes.cost[0] = 0;
    count = 1;
    link(0, 0);
  };
  return (text) => {
    if (text === '') return [];
    clear(text.length);
    for (let at = 0; at < text.length; at++) {
      if (firstEnding[at] === NONE) continue;
      const isFound = wordsAt(text, at, dictionary, (entry, end) => add(at, end, entry, known.entries, 1));
      const characterClass = classOf[text.charCodeAt(at)] as number;
      if (isFound && classes[characterClass]?.isAlwaysInvoked !== true) continue;
      const end = classes[characterClass]?.isGrouped === true ? endOfRun(text, at, classOf) : at + 1;
      for (const entry of unknownWords[characterClass] ?? []) add(at, end, entry, unknown.entries, 0);
    }
    return backward(nodes, cheapestEnd(nodes, firstEnding[text.length] as number, dictionary), text.length);
  };
}

function endOfRun(text: string, from: number, classOf: Uint8Array): number {
  const wanted = classOf[text.charCodeAt(from)];
  let end = from + 1;
  while (end < text.length && classOf[text.charCodeAt(end)] === wanted) end += 1;
  return end;
}

/** The node before the end of the text; the end's left id is 0. */
function cheapestEnd({ cost, rightId, next }: Nodes, first: number, { costs, width }: Dictionary): number {
  let cheapest = first;
  let least = Number.MAX_SAFE_INTEGER;
  for (let node = first; node !== NONE; node = next[node] as number) {
    const total = (cost[node] as number) + (costs[2 + (rightId[node] as number) * width] as number);
    if (total < least) {
      cheapest = node;
      least = total;
    }
  }
  return cheapest;
}

function backward({ start, entry, isKnown, previous }: Nodes, last: number, length: number): Word[] {
  const words: Word[] = [];
  let end = length;
  for (let node = last; end > 0; node = previous[node] as number) {
    const from = start[node] as number;
    words.push({ start: from, end, entry: entry[node] as number, isKnown: isKnown[node] === 1 });
    end = from;
  }
  return words.reverse();
}

function grow(nodes: Nodes): Nodes {
  const larger = allocate(nodes.start.length * 2);
  for (const key of Object.keys(nodes) as (keyof Nodes)[]) larger[key].set(nodes[key]);
  return larger;
}
