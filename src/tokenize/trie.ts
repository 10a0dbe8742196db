/**
 * Reads a double-array trie over code units. A node has a base, the node it hangs from (its check) and its first word: 20, 20 and 24
 * bits, side by side in two numbers, as each step otherwise waits for memory twice.
 */

export const ROOT = 0;
export const NONE = -1;
export const NO_WORD = 0xff_ffff;
/** Numbers of nodes are smaller. */
export const MOST_NODES = 0xf_ffff;

const REST_BITS = 12;
const REST = 0xfff;

/** The node that a code unit of this number leads to, NONE where no word goes on so. The trie has room behind its last node for any number. */
export function childOf(trie: Int32Array, node: number, number: number): number {
  const child = ((trie[2 * node] as number) >>> REST_BITS) + number;
  return (trie[2 * child + 1] as number) >>> REST_BITS === node ? child : NONE;
}

/** Of the words that are spelled so; NO_WORD where there is none. */
export const firstWordAt = (trie: Int32Array, node: number): number =>
  (((trie[2 * node + 1] as number) & REST) << REST_BITS) | ((trie[2 * node] as number) & REST);

export function writeNode(trie: Int32Array, node: number, base: number, check: number, firstWord: number): void {
  trie[2 * node] = (base << REST_BITS) | (firstWord & REST);
  trie[2 * node + 1] = (check << REST_BITS) | (firstWord >>> REST_BITS);
}

/** A node that hangs from none. */
export const writeFree = (trie: Int32Array, node: number): void => writeNode(trie, node, 0, MOST_NODES, NO_WORD);
