/** The facts of one text. Most texts are asked for few of them, so each kind is read when it is first asked for. */
import type { DisclosureItem, Fact, FactKind } from './fact.js';
import { once } from './once.js';
import type { ItemState } from './report.js';
import { bySpan } from './span.js';

export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

export interface Facts {
  /** Sorted by where they stand. */
  readonly of: <K extends FactKind>(kind: K) => readonly FactOf<K>[];
  /** What the facts of the kind `item` say of one item; cheaper than to read them. */
  readonly stateOf: (item: DisclosureItem) => ItemState;
  /** Sorted by where they stand. */
  readonly all: () => readonly Fact[];
}

/** Facts that are read already. */
export function knownFacts(facts: readonly Fact[]): Facts {
  const all = once(() => facts.toSorted((a, b) => bySpan(a.span, b.span)));
  const of = <K extends FactKind>(kind: K): FactOf<K>[] =>
    all().filter((fact): fact is FactOf<K> => fact.kind === kind);
  const stateOf = (item: DisclosureItem): ItemState => {
    const states = of('item').flatMap((fact) => (fact.item === item ? [fact.state] : []));
    return states.includes('present') ? 'present' : (states[0] ?? 'missing');
  };
  return { all, of, stateOf };
}
