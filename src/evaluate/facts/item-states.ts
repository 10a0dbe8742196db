/** How often an item is said to be present, vague or missing, and how often rightly. */
import type { DisclosureItem, Fact, ItemFact } from '../../domain/fact.js';
import type { ItemState } from '../../domain/report.js';
import type { FactCounts } from './fact-counts.js';
import type { ItemSnippet } from './marked-snippets.js';

/** Right where the state read is the one marked; where in the text it was read is not looked at. */
export function countState(
  snippets: readonly (ItemSnippet & { readonly facts: readonly Fact[] })[],
  item: DisclosureItem,
  state: ItemState,
): FactCounts {
  const rows = snippets.map(({ text, items, facts }) => ({
    text,
    found: stateIn(facts, item),
    marked: items[item] ?? 'missing',
  }));
  const marked = rows.filter((row) => row.marked === state);
  const missed = marked.filter(({ found }) => found !== state);
  return {
    snippets: snippets.length,
    marked: marked.length,
    found: rows.filter(({ found }) => found === state).length,
    hits: marked.length - missed.length,
    exact: null,
    errors: missed.map(({ text, found }) => `${found} in ${JSON.stringify(text)}`),
  };
}

const stateIn = (facts: readonly Fact[], item: DisclosureItem): ItemState =>
  facts.find((fact): fact is ItemFact => fact.kind === 'item' && fact.item === item)?.state ?? 'missing';
