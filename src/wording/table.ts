/** n-grams of up to three code points in a double-array trie: plain data, and nothing is allocated while a text is looked up. */
import { LARGEST_VALUE, LONGEST_NGRAM } from '../domain/ngrams.js';
import { layOut, type Node, type Trie } from './double-array.js';
import { unitsOf } from './units.js';

/** Can be cloned and kept. */
export interface NgramTableData extends Trie {
  /** The code point of each class of characters. Class 0 is any that no n-gram holds. */
  readonly characters: Int32Array;
  /** By code unit: its class and how it is read (`units.ts`). */
  readonly units: Int16Array | Int32Array;
}

/** `values`: one for each n-gram, none 0 and none beyond `LARGEST_VALUE` either way. */
export function buildNgramTable(ngrams: readonly string[], values: ArrayLike<number>): NgramTableData {
  const spelled = ngrams.map((ngram) => Array.from(ngram, (character) => character.codePointAt(0) ?? 0));
  const characters = byFrequency(spelled);
  const classes = new Map(characters.map((code, at) => [code, at]));
  const root: Node = { children: new Map(), value: 0 };
  spelled.forEach((codes, index) => {
    const value = values[index] ?? 0;
    if (Math.abs(value) > LARGEST_VALUE) throw new RangeError(`${ngrams[index]}: ${value} is too much for an n-gram`);
    if (codes.length > LONGEST_NGRAM) return;
    codes.reduce((parent, code) => childOf(parent, classes.get(code) ?? 0), root).value = value;
  });
  return {
    characters: Int32Array.from(characters),
    units: unitsOf(characters),
    ...layOut(root, characters.length),
  };
}

function childOf(parent: Node, klass: number): Node {
  const known = parent.children.get(klass);
  if (known !== undefined) return known;
  const child: Node = { children: new Map(), value: 0 };
  parent.children.set(klass, child);
  return child;
}

/** Frequent characters get low classes, which fill the arrays best and lie close together in them. */
function byFrequency(spelled: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const codes of spelled) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [-1, ...[...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([code]) => code)];
}
