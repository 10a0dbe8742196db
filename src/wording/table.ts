/** n-grams of up to three code points in a double-array trie: plain data, and nothing is allocated while a text is looked up. */
import { LONGEST_NGRAM } from '../domain/ngrams.js';
import { type Node, placeNodes } from './double-array.js';

/** Can be cloned and kept. */
export interface NgramTableData {
  /** The code point of each class of characters. Class 0 is any that no n-gram holds. */
  readonly characters: Int32Array;
  /** Cells of a double array, `CELL` numbers each; cell 0 is the root, and cell c the n-gram that is a character of class c alone. */
  readonly cells: Int32Array;
}

/** `values`: one for each n-gram, none 0. */
export function buildNgramTable(ngrams: readonly string[], values: ArrayLike<number>): NgramTableData {
  const spelled = ngrams.map((ngram) => Array.from(ngram, (character) => character.codePointAt(0) ?? 0));
  const characters = byFrequency(spelled);
  const classes = new Map(characters.map((code, at) => [code, at]));
  const root: Node = { children: new Map(), value: 0 };
  for (let klass = 1; klass < characters.length; klass++) childOf(root, klass);
  spelled.forEach((codes, index) => {
    if (codes.length > LONGEST_NGRAM) return;
    const node = codes.reduce((parent, code) => childOf(parent, classes.get(code) ?? 0), root);
    node.value = values[index] ?? 0;
  });
  return { characters: Int32Array.from(characters), cells: placeNodes(root, characters.length) };
}

function childOf(parent: Node, klass: number): Node {
  const known = parent.children.get(klass);
  if (known !== undefined) return known;
  const child: Node = { children: new Map(), value: 0 };
  parent.children.set(klass, child);
  return child;
}

/** Frequent characters get low classes, which fill the array best. */
function byFrequency(spelled: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const codes of spelled) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [-1, ...[...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([code]) => code)];
}
