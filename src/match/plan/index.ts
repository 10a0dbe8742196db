/** Everything about a pack that takes time to work out before the first text can be matched, as plain data that may be kept. */
import type { RulePack } from '../../domain/rule.js';
import { type Rows, rowsOf } from '../rows.js';
import { type Automaton, buildAutomaton } from '../search/automaton.js';
import { conditionsInRule, numberConditions } from './conditions.js';
import { type OpeningGates, planGates } from './gates.js';
import type { Phrases } from './phrases.js';
import { samplesIn } from './samples.js';

export interface MatchPlan {
  readonly phrases: Phrases;
  /** What is searched as it is written: phrases, and strings that patterns and runs of tokens need. */
  readonly exact: Automaton;
  /** What is searched in folded kana. */
  readonly kana: Automaton;
  /** By place: index in the pack, and the numbers of its conditions; -1 for none. */
  readonly rules: { readonly order: Int32Array; readonly when: Int32Array; readonly unless: Int32Array };
  /** The number of every condition of the pack, as `conditionsInPack` lists them. */
  readonly numbers: Int32Array;
  /** By index of a rule in the pack: where its own begin there. */
  readonly firstOfRule: Int32Array;
  /** By number: phrases, places of rules or numbers of parts that it is made of. */
  readonly operands: Rows;
  readonly gates: OpeningGates;
}

export function planMatching(pack: RulePack): MatchPlan {
  const numbered = numberConditions(pack);
  const { literals, ...gates } = planGates(numbered, samplesIn(pack));
  const { texts, ...phrases } = numbered.phrases;
  const marked = [...[...texts.entries()].map(([number, text]) => [text, number] as const), ...literals];
  const isKana = (mark: number): boolean => phrases.isKana[mark] === 1;
  const automatonOf = (some: typeof marked): Automaton =>
    buildAutomaton(
      some.map(([string]) => string),
      some.map(([, mark]) => mark),
    );
  return {
    phrases,
    exact: automatonOf(marked.filter(([, mark]) => !isKana(mark))),
    kana: automatonOf(marked.filter(([, mark]) => isKana(mark))),
    rules: {
      order: Int32Array.from(numbered.order),
      when: Int32Array.from(numbered.when),
      unless: Int32Array.from(numbered.unless),
    },
    numbers: Int32Array.from(numbered.numbers),
    firstOfRule: firstsOf(pack.rules.map((rule) => conditionsInRule(rule).length)),
    operands: rowsOf(numbered.operands),
    gates,
  };
}

function firstsOf(counts: readonly number[]): Int32Array {
  const firsts = new Int32Array(counts.length);
  for (let at = 1; at < counts.length; at++) firsts[at] = (firsts[at - 1] as number) + (counts[at - 1] as number);
  return firsts;
}
