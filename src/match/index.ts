/** From a posting's text and facts to the rules that fire on it, with their evidence. */
import type { Condition } from '../domain/condition.js';
import type { Facts } from '../domain/facts.js';
import type { RulePack } from '../domain/rule.js';
import type { Firing } from '../domain/signal.js';
import { mergeSpans, type Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import type { TokensByClause } from '../domain/token.js';
import { compileLazily } from './compiled.js';
import type { MatchContext, Occurrence } from './context.js';
import { type MatchPlan, planMatching } from './plan/index.js';
import { createPosting, type PostingAtHand } from './posting.js';

export { type MatchPlan, planMatching } from './plan/index.js';

export interface Matched {
  /** In the order of rule ids. */
  readonly firings: readonly Firing[];
  readonly sentences: readonly Span[];
}

export interface Matcher {
  readonly match: (text: NormalizedText, facts: Facts, tokens: TokensByClause) => Matched;
  /** A posting after all its rules were tried, for those who explain. */
  readonly explain: (text: NormalizedText, facts: Facts, tokens: TokensByClause) => Tried;
}

export interface Tried {
  /** Ids of rules. */
  readonly fired: ReadonlySet<string>;
  /** What a condition of the pack gives. */
  readonly find: (condition: Condition) => readonly Occurrence[];
}

/** `isEager`: try every condition on every text, whatever was found in it; for comparison. */
export function createMatcher(pack: RulePack, plan: MatchPlan = planMatching(pack), isEager = false): Matcher {
  const { find, numberOf } = compileLazily(pack, plan, isEager);
  const { order, when, unless } = plan.rules;
  const idOf = (place: number): string => pack.rules[order[place] as number]?.id as string;
  const fire = (place: number, context: MatchContext): Span[] | undefined => {
    const occurrences = find(when[place] as number, context);
    if (occurrences.length === 0) return undefined;
    const exception = unless[place] as number;
    if (exception >= 0 && find(exception, context).length > 0) return undefined;
    return mergeSpans(occurrences.flatMap(({ spans }) => spans).filter((span) => span.end > span.start));
  };
  const newPosting = () => createPosting(plan, isEager);
  const tryRules = (posting: PostingAtHand, context: MatchContext): Firing[] => {
    const firings: Firing[] = [];
    posting.eachOpenRule((place) => {
      const spans = fire(place, context);
      if (spans === undefined) return;
      context.fired[place] = spans;
      firings.push({ rule: idOf(place), spans });
    });
    return firings;
  };
  const shared = newPosting();
  return {
    match: (text, facts, tokens) => {
      const context = shared.begin(text, facts, tokens);
      const firings = tryRules(shared, context).sort((a, b) => (a.rule < b.rule ? -1 : 1));
      return { firings, sentences: context.sentences() };
    },
    explain: (text, facts, tokens) => {
      const own = newPosting();
      const context = own.begin(text, facts, tokens);
      const fired = new Set(tryRules(own, context).map(({ rule }) => rule));
      return { fired, find: (condition) => find(numberOf(condition), context) };
    },
  };
}
