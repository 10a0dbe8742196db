/** Snippets with their facts marked, as fixtures/facts has them: a JSON object a line. */
import type { ContactFact, DisclosureItem, Fact, ItemFact, PayFact, PlaceFact } from '../../domain/fact.js';
import type { Span } from '../../domain/span.js';
import { withoutMarks } from '../../rules/examples.js';
import type { MarkedText } from './by-span.js';

type Unmarked<F extends Fact, Keys extends keyof F> = Pick<F, Keys | 'span'>;
export type MarkedPay = Unmarked<PayFact, 'yen' | 'per' | 'assumed'>;
export type MarkedContact = Unmarked<ContactFact, 'channel' | 'value'>;

export interface ItemSnippet {
  readonly text: string;
  /** Items that are not named are missing. */
  readonly items: Readonly<Partial<Record<DisclosureItem, ItemFact['state']>>>;
  /** As written in the text, with their kinds. */
  readonly places: Readonly<Record<string, PlaceFact['place']>>;
  readonly employers: readonly string[];
}

const linesOf = <Line>(jsonl: string): Line[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

export const itemSnippets = (jsonl: string): ItemSnippet[] => linesOf(jsonl);

/** Each ⟦ ⟧ in the text of a line belongs to the fact of the same number. */
export function markedSnippets<Marked extends { readonly span: Span }>(jsonl: string): MarkedText<Marked>[] {
  return linesOf<{ text: string; facts: Omit<Marked, 'span'>[] }>(jsonl).map((line) => {
    const { text, marks } = withoutMarks(line.text);
    if (marks.length !== line.facts.length) throw new Error(`marks and facts differ: ${line.text}`);
    return { text, facts: line.facts.map((fact, at) => ({ ...fact, span: marks[at] }) as Marked) };
  });
}
