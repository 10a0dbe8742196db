/** How rare strings are: counted in the examples that rules carry, put together to texts as long as postings. */
import { TEXT_END, TEXT_START } from '../../domain/condition.js';
import { foldKana } from '../../domain/fold.js';
import type { RulePack } from '../../domain/rule.js';
import { type Bits, bitsFor, setBit } from '../bits.js';
import { buildAutomaton, lettersOf, NODE, stepFrom } from '../search/automaton.js';
import { ROOT } from '../search/trie.js';

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

function holding(strings: readonly string[], texts: readonly string[]): Bits[] {
  const found = strings.map(() => bitsFor(texts.length));
  const automaton = buildAutomaton(strings, [...strings.keys()]);
  const letterOf = lettersOf(automaton);
  const { nodes, ends } = automaton;
  texts.forEach((text, sample) => {
    let node = ROOT;
    for (let at = 0; at < text.length; at++) {
      const letter = letterOf[text.charCodeAt(at)] as number;
      node = letter === 0 ? ROOT : stepFrom(nodes, node, letter);
      const row = nodes[node * NODE.size + NODE.ends] as number;
      for (let i = ends.first[row] as number; i < (ends.first[row + 1] as number); i++)
        setBit(found[ends.values[i] as number] as Bits, sample);
    }
  });
  return found;
}
