/**
 * The cheapest way to cut a clause into words (Viterbi over a lattice) with kuromoji's words, costs and order of ties, on typed arrays
 * instead of an object a word. Takes time in proportion to the length of any text: kuromoji's own builder takes the square.
 */
import { type Dictionary, GROUPED, INVOKED, WORD, WORD_SIZE } from './dictionary.js';
import { createJoints } from './joints.js';
import { endsFor, largerNodes, link, NONE, type Nodes, nodesFor } from './nodes.js';
import { createRuns } from './runs.js';
import { createSpellingFinder } from './trie.js';

export type FoundWord = (word: number, start: number, end: number) => void;
/** The words of a stretch of `text`, in order, by their numbers in the dictionary. They tile it. */
export type FindWords = (text: string, from: number, to: number, found: FoundWord) => void;

/** The left and right id of what stands before and behind a clause. */
const EDGE = 0;
/** The node before a clause. */
const BEGIN = 0;
const FIRST_SIZE = 1 << 13;
const FIRST_LENGTH = 1 << 9;
/** Larger arrays than a clause of thousands of characters needs are given back. */
const MOST_KEPT = 1 << 17;

/** Arrays are kept from clause to clause, their content isn't. */
export function createLattice(dictionary: Dictionary): FindWords {
  const { words, firstWord, firstUnknown, classOf, classes, longest } = dictionary;
  const findSpellings = createSpellingFinder(dictionary);
  const joints = createJoints(dictionary);
  const runs = createRuns(dictionary);
  const spellings = new Int32Array(2 * longest);
  let nodes = nodesFor(FIRST_SIZE);
  let ends = endsFor(FIRST_LENGTH);
  let count = 0;

  const clear = (length: number): void => {
    if (nodes.start.length > MOST_KEPT) nodes = nodesFor(FIRST_SIZE);
    if (length >= ends.first.length || ends.first.length > MOST_KEPT)
      ends = endsFor(Math.max(FIRST_LENGTH, 2 * length));
    ends.first.fill(NONE, 0, length + 1);
    runs.clear();
    nodes.rightId[BEGIN] = EDGE;
    nodes.cost[BEGIN] = 0;
    link(nodes, ends, BEGIN, 0);
    count = 1;
  };
  const costOf = (word: number): number => {
    const leftId = words[WORD_SIZE * word + WORD.left] as number;
    joints.join(leftId);
    return (joints.costTo[leftId] as number) + (words[WORD_SIZE * word + WORD.cost] as number);
  };
  const add = (word: number, start: number, end: number, cost: number): void => {
    if (count === nodes.start.length) nodes = largerNodes(nodes);
    nodes.start[count] = start;
    nodes.word[count] = word;
    nodes.rightId[count] = words[WORD_SIZE * word + WORD.right] as number;
    nodes.cost[count] = cost;
    nodes.previous[count] = joints.before[words[WORD_SIZE * word + WORD.left] as number] as number;
    link(nodes, ends, count++, end);
  };
  const addKnown = (text: string, at: number, to: number, from: number): boolean => {
    const spelled = findSpellings(text, at, to, spellings);
    for (let i = 0; i < spelled; i++) {
      const value = spellings[2 * i] as number;
      const end = (spellings[2 * i + 1] as number) - from;
      const next = firstWord[value + 1] as number;
      for (let word = firstWord[value] as number; word < next; word++) add(word, at - from, end, costOf(word));
    }
    return spelled > 0;
  };
  const addUnknown = (text: string, at: number, to: number, from: number): void => {
    const characterClass = classOf[text.charCodeAt(at)] as number;
    const isGrouped = ((classes[characterClass] as number) & GROUPED) !== 0;
    const end = isGrouped ? runs.endAt(text, at, to) : at + 1;
    const next = firstUnknown[characterClass + 1] as number;
    for (let word = firstUnknown[characterClass] as number; word < next; word++) {
      const cost = costOf(word);
      if (!isGrouped || runs.isCheaper(word, cost)) add(word, at - from, end - from, cost);
    }
  };
  const lastOf = (length: number): number => {
    joints.gather(nodes, ends.first[length] as number);
    joints.join(EDGE);
    return joints.before[EDGE] as number;
  };
  return (text, from, to, found) => {
    clear(to - from);
    for (let at = from; at < to; at++) {
      const first = ends.first[at - from] as number;
      if (first === NONE) continue;
      joints.gather(nodes, first);
      const isKnown = addKnown(text, at, to, from);
      const isInvoked = ((classes[classOf[text.charCodeAt(at)] as number] as number) & INVOKED) !== 0;
      if (!isKnown || isInvoked) addUnknown(text, at, to, from);
    }
    const path = pathTo(lastOf(to - from), nodes);
    for (let i = path.length - 1; i >= 0; i--) {
      const node = path[i] as number;
      const end = i === 0 ? to : from + (nodes.start[path[i - 1] as number] as number);
      found(nodes.word[node] as number, from + (nodes.start[node] as number), end);
    }
  };
}

/** Backward. */
function pathTo(last: number, { previous }: Nodes): number[] {
  const path: number[] = [];
  for (let node = last; node !== BEGIN; node = previous[node] as number) path.push(node);
  return path;
}
