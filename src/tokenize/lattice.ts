/**
 * The cheapest way to cut a clause into words (Viterbi over a lattice) with kuromoji's words, costs and order of ties, on typed arrays
 * instead of an object a word. Takes time in proportion to the length of any text: kuromoji's own builder takes the square.
 */
import { type Dictionary, GROUPED, INVOKED, WORD, WORD_SIZE } from './dictionary.js';
import { createJoints } from './joints.js';
import { BEGIN, endsFor, largerNodes, link, NODE, NODE_SIZE, NONE, nodesFor } from './nodes.js';
import { createRuns } from './runs.js';
import { type FoundWord, report, settle } from './settle.js';
import { childOf, firstWordAt, NO_WORD, ROOT } from './trie.js';

/** The words of a stretch of `text`, in order, by their numbers in the dictionary. Places count from its start. They tile it. */
export type FindWords = (text: string, from: number, to: number, found: FoundWord) => void;

/** The left and right id of what stands before and behind a clause. */
const EDGE = 0;
const FIRST_SIZE = 1 << 13;
const FIRST_LENGTH = 1 << 9;
/** Larger arrays than a clause of thousands of characters needs are given back. */
const MOST_KEPT = 1 << 15;

/** Arrays are kept from clause to clause, their content isn't. */
export function createLattice(dictionary: Dictionary): FindWords {
  const { trie, numberOf, words, firstUnknown, classOf, classes } = dictionary;
  const joints = createJoints(dictionary);
  const runs = createRuns(dictionary);
  let nodes = nodesFor(FIRST_SIZE);
  let ends = endsFor(FIRST_LENGTH);
  let count = 0;

  const clear = (length: number): void => {
    if (nodes.cost.length > MOST_KEPT) nodes = nodesFor(FIRST_SIZE);
    if (length >= ends.first.length || ends.first.length > MOST_KEPT)
      ends = endsFor(Math.max(FIRST_LENGTH, length + 1));
    ends.first.fill(NONE, 0, length + 1);
    runs.clear();
    nodes.words[BEGIN + NODE.end] = 0;
    nodes.words[BEGIN + NODE.rightId] = EDGE;
    nodes.cost[BEGIN] = 0;
    link(nodes, ends, BEGIN, 0);
    count = 1;
  };
  const costOf = (word: number): number =>
    joints.costTo(words[WORD_SIZE * word + WORD.left] as number) + (words[WORD_SIZE * word + WORD.cost] as number);
  const add = (word: number, start: number, end: number, cost: number): void => {
    if (count === nodes.cost.length) nodes = largerNodes(nodes);
    const at = NODE_SIZE * count;
    nodes.words[at + NODE.start] = start;
    nodes.words[at + NODE.end] = end;
    nodes.words[at + NODE.word] = word;
    nodes.words[at + NODE.rightId] = words[WORD_SIZE * word + WORD.right] as number;
    nodes.words[at + NODE.previous] = joints.before();
    nodes.cost[count] = cost;
    link(nodes, ends, count++, end);
  };
  const addKnown = (text: string, at: number, to: number, from: number): boolean => {
    let isKnown = false;
    let node = ROOT;
    for (let end = at; end < to; ) {
      node = childOf(trie, node, numberOf[text.charCodeAt(end++)] as number);
      if (node === NONE) break;
      let word = firstWordAt(trie, node);
      if (word === NO_WORD) continue;
      isKnown = true;
      do add(word, at - from, end - from, costOf(word));
      while ((words[WORD_SIZE * word++ + WORD.shape] as number) >= 0);
    }
    return isKnown;
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
  return (text, from, to, found) => {
    clear(to - from);
    let room = FIRST_SIZE >> 1;
    for (let at = from; at < to; at++) {
      if (ends.first[at - from] === NONE) continue;
      if (count > room) {
        count = settle(nodes, ends, count, at - from, found);
        room = Math.max(FIRST_SIZE >> 1, 2 * count);
      }
      joints.gather(nodes, ends.first[at - from] as number);
      const isKnown = addKnown(text, at, to, from);
      const isInvoked = ((classes[classOf[text.charCodeAt(at)] as number] as number) & INVOKED) !== 0;
      if (!isKnown || isInvoked) addUnknown(text, at, to, from);
    }
    joints.gather(nodes, ends.first[to - from] as number);
    joints.costTo(EDGE);
    report(nodes, joints.before(), found);
  };
}
