/** How rare strings are: counted in the examples that rules carry, put together to texts as long as postings. */
import { TEXT_END, TEXT_START } from '../../domain/condition.js';
import { foldKana } from '../../domain/fold.js';
import type { RulePack } from '../../domain/rule.js';
import { type Bits, bitsFor, setBit } from '../bits.js';
import { buildTrie, childOf, ROOT, type Trie } from '../search/trie.js';

/** Examples are short sentences: so many, from rules far apart, are as long as a posting. */
const EXAMPLES_A_TEXT = 4;

export interface Samples {
  readonly count: number;
  /** By string: the samples that hold it. */
  readonly holding: (strings: readonly string[]) => readonly Bits[];
}

export function samplesIn(pack: RulePack): Samples {
  const examples = pack.rules.flatMap(({ examples: { fire, silent } }) => [...fire, ...silent]);
  const count = Math.ceil(examples.length / EXAMPLES_A_TEXT);
  const texts = Array.from({ length: count }, (_, at) => {
    const parts = Array.from({ length: EXAMPLES_A_TEXT }, (_, part) => examples[at + part * count] ?? '');
    const text = parts.join('\n').normalize('NFKC').toLowerCase();
    return `${TEXT_START}${text}${TEXT_END}${foldKana(text)}`;
  });
  return { count, holding: (strings) => holding(strings, texts) };
}

/** By the automaton of Aho and Corasick (1975). Every text is looked through once: that is not worth a double array. */
function holding(strings: readonly string[], texts: readonly string[]): Bits[] {
  const found = strings.map(() => bitsFor(texts.length));
  const trie = buildTrie(strings);
  const fail = failuresOf(trie);
  texts.forEach((text, sample) => {
    let node = ROOT;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let next = childOf(trie, node, code);
      while (next < 0 && node !== ROOT) {
        node = fail[node] as number;
        next = childOf(trie, node, code);
      }
      node = Math.max(next, ROOT);
      for (let end = node; end !== ROOT; end = fail[end] as number)
        for (const index of trie.ends[end] as readonly number[]) setBit(found[index] as Bits, sample);
    }
  });
  return found;
}

/** The node of the longest proper suffix of a node's string. */
function failuresOf(trie: Trie): Int32Array {
  const { count, firstChild, codes } = trie;
  const fail = new Int32Array(count);
  for (let node = 1; node < count; node++)
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) {
      const code = codes[child] as number;
      let back = fail[node] as number;
      let found = childOf(trie, back, code);
      while (found < 0 && back !== ROOT) {
        back = fail[back] as number;
        found = childOf(trie, back, code);
      }
      fail[child] = Math.max(found, ROOT);
    }
  return fail;
}
