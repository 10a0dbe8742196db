/** A condition in one line, as its rule writes it. */
import type { Condition, FactCondition } from '../domain/condition.js';

/** Lists are cut after so many words. */
const MOST_WORDS = 6;

export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'phrase':
      return `phrase: ${words(condition.phrases.map((phrase) => phrase.text))}`;
    case 'term':
      return `term: ${words(condition.terms)}`;
    case 'pattern':
      return `pattern: ${condition.source}`;
    case 'tokens':
      return `tokens: ${words(condition.tokens.map((token) => (token.base ?? token.surface ?? token.pos ?? token.pos1 ?? token.reading ?? ['…']).join('|')))}`;
    case 'fact':
      return describeFact(condition);
    case 'evasion':
      return `evasion: ${words(condition.by)}`;
    case 'length':
      return `length: ${condition.min}-${condition.max}`;
    case 'signal':
      return `signal: ${words([...condition.rules, ...condition.categories])}`;
    case 'not':
      return `not (${describeCondition(condition.of)})`;
    case 'all':
    case 'any':
    case 'near':
      return `${condition.kind} (${condition.of.map(describeCondition).join('; ')})`;
    case 'at-least':
      return `at-least ${condition.n} (${condition.of.map(describeCondition).join('; ')})`;
  }
}

function words(list: readonly string[]): string {
  const shown = list.slice(0, MOST_WORDS).join(', ');
  return list.length > MOST_WORDS ? `${shown}, … (${list.length})` : shown;
}

function describeFact(condition: FactCondition): string {
  switch (condition.fact) {
    case 'pay':
      return `pay: per ${condition.per.join('/')}, ${condition.min}-${condition.max === Infinity ? '' : condition.max} yen`;
    case 'contact':
      return `contact: ${words(condition.channel)}`;
    case 'place':
      return `place: ${words(condition.place)}`;
    case 'employer':
      return 'employer';
    case 'item':
      return `item: ${condition.item} ${condition.state}`;
  }
}
