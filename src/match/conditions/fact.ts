/** `pay`, `contact`, `place`, `employer` and `item`: typed things read off the text. */
import type { FactCondition } from '../../domain/condition.js';
import type { Fact } from '../../domain/fact.js';
import { type CompileCondition, HOLDS_BY_ABSENCE, MOST_OCCURRENCES, NOTHING, type Occurrence } from '../context.js';

export const compileFact: CompileCondition<'fact'> =
  (condition) =>
  ({ facts }) => {
    if (condition.fact === 'item' && condition.state === 'missing') {
      return facts.stateOf(condition.item) === 'missing' ? HOLDS_BY_ABSENCE : NOTHING;
    }
    let found: Occurrence[] | null = null;
    for (const fact of facts.of(condition.fact)) {
      if (!fits(condition, fact)) continue;
      found ??= [];
      if (found.push({ spans: [fact.span] }) === MOST_OCCURRENCES) break;
    }
    return found ?? NOTHING;
  };

function fits(condition: FactCondition, fact: Fact): boolean {
  switch (condition.fact) {
    case 'pay':
      return (
        fact.kind === 'pay' &&
        condition.per.includes(fact.per) &&
        fact.yen[1] >= condition.min &&
        fact.yen[1] <= condition.max
      );
    case 'contact':
      return (
        fact.kind === 'contact' &&
        condition.channel.includes(fact.channel) &&
        (condition.address === null || condition.address === (fact.value !== null))
      );
    case 'place':
      return fact.kind === 'place' && condition.place.includes(fact.place);
    case 'employer':
      return fact.kind === 'employer';
    case 'item':
      return fact.kind === 'item' && fact.item === condition.item && fact.state === condition.state;
  }
}
