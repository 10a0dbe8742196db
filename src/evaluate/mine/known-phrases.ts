/** Who in a pack looks for a certain string: rules by their phrases, term lists by theirs. */
import { foldKana } from '../../domain/fold.js';
import type { RulePack } from '../../domain/rule.js';
import { conditionsOf } from '../../domain/rule-graph.js';

/** Ids, sorted. */
export function createKnownPhrases({ rules, terms }: Pick<RulePack, 'rules' | 'terms'>): (text: string) => string[] {
  const holders = new Map<string, Set<string>>();
  const add = (text: string, id: string): void => {
    const key = foldKana(text);
    const known = holders.get(key);
    if (known === undefined) holders.set(key, new Set([id]));
    else known.add(id);
  };
  for (const rule of rules)
    for (const condition of conditionsOf(rule))
      if (condition.kind === 'phrase') for (const { text } of condition.phrases) add(text, rule.id);
  for (const { id, phrases } of terms.values()) for (const { text } of phrases) add(text, id);
  return (text) => [...(holders.get(foldKana(text)) ?? [])].sort();
}
