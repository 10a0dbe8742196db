/** From the spellings to the trie that is read: numbers for code units, places for nodes. */
import { placesIn } from '../domain/double-array.js';
import { NO_VALUE, type Spellings } from './spellings.js';
import { MOST_NODES, NO_WORD, ROOT, writeFree, writeNode } from './trie.js';

export interface DoubleArray {
  readonly trie: Int32Array;
  /** By code unit. */
  readonly numberOf: Uint16Array;
}

/** `firstWord`: by node, where it has a value. */
export function layTrie(spellings: Spellings, firstWord: Int32Array): DoubleArray {
  const { count, firstChild, value } = spellings;
  const numberOf = numbersOf(spellings);
  const { bases, places, end } = placesIn(spellings, numberOf, { distinctBases: false });
  // Whatever number is asked for behind the last node lies inside too.
  const length = end + numberOf.reduce((most, number) => Math.max(most, number)) + 1;
  if (length > MOST_NODES) throw new Error(`${count} spellings are too many for the trie`);
  const trie = new Int32Array(2 * length);
  for (let place = 0; place < length; place++) writeFree(trie, place);
  const write = (node: number, parent: number): void => {
    const word = value[node] === NO_VALUE ? NO_WORD : (firstWord[node] as number);
    writeNode(trie, places[node] as number, bases[node] as number, parent, word);
  };
  write(ROOT, MOST_NODES);
  for (let parent = 0; parent < count; parent++)
    for (let node = firstChild[parent] as number; node < (firstChild[parent + 1] as number); node++)
      write(node, places[parent] as number);
  return { trie, numberOf };
}

/** Frequent code units have the small numbers, so that their nodes lie side by side. 0 is nobody's. */
function numbersOf({ count, codes }: Spellings): Uint16Array {
  const frequency = new Int32Array(0x1_0000);
  for (let node = 1; node < count; node++) (frequency[codes[node] as number] as number) += 1;
  const used = [...frequency.keys()].filter((unit) => frequency[unit] !== 0);
  used.sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
  const numberOf = new Uint16Array(frequency.length);
  for (const [at, unit] of used.entries()) numberOf[unit] = at + 1;
  return numberOf;
}
