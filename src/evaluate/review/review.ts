/** What is doubtful in a pack whose rules are all in order: dead rules, echoes of others, shared examples, drafts. */
import type { Rule } from '../../domain/rule.js';
import { withoutMarks } from '../../rules/examples.js';
import { type Companion, companionsIn } from './companions.js';
import { createFiringTally, type FiringTally } from './firing-tally.js';
import { EXAMPLE_KINDS, type Example, type SharedExample, sharedExamples } from './shared-examples.js';
import { unfinishedIn } from './unfinished.js';
import { type WordingFault, wordingFaults } from './wording.js';

export interface Review {
  /** Fire on no example of the pack, their own included. */
  readonly deadOnExamples: readonly Rule[];
  /** Fire on none of the postings; empty where none were given. */
  readonly deadOnPostings: readonly Rule[];
  readonly companions: readonly Companion[];
  readonly shared: readonly SharedExample[];
  readonly unfinished: readonly { readonly rule: Rule; readonly keys: readonly string[] }[];
  /** Of rules that are no drafts. */
  readonly worded: readonly { readonly rule: Rule; readonly faults: readonly WordingFault[] }[];
  readonly examples: FiringTally;
  readonly postings: FiringTally;
}

/** `postings`: what fired on texts that are no examples; nothing was added where none were given. */
export function review(
  rules: readonly Rule[],
  firedOn: (text: string) => readonly string[],
  postings: FiringTally,
): Review {
  const all = examplesOf(rules);
  const examples = createFiringTally(rules.map(({ id }) => id));
  for (const { text } of all) examples.add(firedOn(text));
  const unfinished = rules.map((rule) => ({ rule, keys: unfinishedIn(rule) })).filter(({ keys }) => keys.length > 0);
  const drafts = new Set(unfinished.map(({ rule }) => rule));
  return {
    deadOnExamples: rules.filter(({ id }) => examples.hits(id) === 0),
    deadOnPostings: postings.texts() === 0 ? [] : rules.filter(({ id }) => postings.hits(id) === 0),
    companions: companionsIn(rules, [examples, postings]),
    shared: sharedExamples(all),
    unfinished,
    worded: rules
      .filter((rule) => !drafts.has(rule))
      .map((rule) => ({ rule, faults: wordingFaults(rule) }))
      .filter(({ faults }) => faults.length > 0),
    examples,
    postings,
  };
}

const examplesOf = (rules: readonly Rule[]): Example[] =>
  rules.flatMap((rule) =>
    EXAMPLE_KINDS.flatMap((kind) =>
      rule.examples[kind].map((example) => ({ rule, kind, text: withoutMarks(example).text })),
    ),
  );
