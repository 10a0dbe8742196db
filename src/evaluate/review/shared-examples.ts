/** Examples that stand in two rules: each proves less than it seems, and one that must fire here and not there needs a reason. */
import type { Rule } from '../../domain/rule.js';
import { conditionsIn } from '../../domain/rule-graph.js';
import { createGrouper } from '../../near-duplicates/index.js';

export const EXAMPLE_KINDS = ['fire', 'silent'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

export interface Example {
  readonly rule: Rule;
  readonly kind: ExampleKind;
  /** Without the marks of evidence. */
  readonly text: string;
}

export interface SharedExample {
  readonly example: Example;
  /** An earlier one, of another rule. */
  readonly other: Example;
  readonly isSame: boolean;
}

/** Each example once, beside the first that it is like. */
export function sharedExamples(examples: readonly Example[]): SharedExample[] {
  const grouper = createGrouper();
  const groups = new Map<number, Example[]>();
  return examples.flatMap((example) => {
    const number = grouper.groupOf(example.text);
    const group = groups.get(number) ?? [];
    groups.set(number, [...group, example]);
    const others = group.filter(({ rule }) => rule !== example.rule).map((other) => pair(example, other));
    const [shared] = others.filter((one) => isLeak(one)).sort((a, b) => Number(b.isSame) - Number(a.isSame));
    return shared === undefined ? [] : [shared];
  });
}

const pair = (example: Example, other: Example): SharedExample => ({
  example,
  other,
  isSame: example.text === other.text,
});

/** A look-alike may be a rewording of what another rule finds: only the very same text contradicts. */
function isLeak({ example, other, isSame }: SharedExample): boolean {
  if (example.kind === other.kind) return true;
  const [firing, silent] = example.kind === 'fire' ? [example.rule, other.rule] : [other.rule, example.rule];
  return isSame && !givesWayTo(silent, firing);
}

/** Whether a rule stays silent where the other one, or one of its category, fires: that is its reason. */
function givesWayTo(rule: Rule, other: Rule): boolean {
  const excluded = [
    ...(rule.unless === null ? [] : conditionsIn(rule.unless)),
    ...conditionsIn(rule.when).flatMap((condition) => (condition.kind === 'not' ? conditionsIn(condition.of) : [])),
  ];
  return excluded.some(
    (condition) =>
      condition.kind === 'signal' &&
      (condition.rules.includes(other.id) || condition.categories.includes(other.category)),
  );
}
