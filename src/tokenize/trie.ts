/** Every dictionary word that begins at a place: one walk down the double-array trie over UTF-8 bytes. */
import type { Dictionary } from './dictionary.js';

const ROOT = 0;
const NONE = -1;

/** Calls `found(entry, end)` by growing length, words of one spelling in kuromoji's order. Whether there was any. */
export function wordsAt(
  text: string,
  from: number,
  { base, check, firstWord, words }: Dictionary,
  found: (entry: number, end: number) => void,
): boolean {
  const child = (node: number, byte: number): number => {
    const next = (base[node] as number) + byte;
    return check[next] === node ? next : NONE;
  };
  let node = ROOT;
  let isFound = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) node = child(node, code);
    else {
      node = code < 0x800 ? child(node, (code >> 6) | 0xc0) : child(node, (code >> 12) | 0xe0);
      if (node !== NONE && code >= 0x800) node = child(node, ((code >> 6) & 0x3f) | 0x80);
      if (node !== NONE) node = child(node, (code & 0x3f) | 0x80);
    }
    if (node === NONE) return isFound;
    const leaf = child(node, 0);
    if (leaf === NONE) continue;
    const value = -(base[leaf] as number) - 1;
    for (let word = firstWord[value] as number; word < (firstWord[value + 1] as number); word++)
      found(words[word] as number, at + 1);
    isFound = true;
  }
  return isFound;
}
