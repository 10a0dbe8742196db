/** How many tokens lie between two places, of which only those in between are made. */
import type { Span } from '../domain/span.js';
import type { Token, TokensByClause } from '../domain/token.js';

/** Whether at most `most` tokens start from `from` up to `to`, places in the tokenized text. */
export function isWithinTokens(tokens: TokensByClause, from: number, to: number, most: number): boolean {
  // Every token has a length.
  if (to - from <= most) return true;
  const clauses = tokens.clauses();
  const first = firstEndingBehind(clauses, from);
  const last = firstEndingBehind(clauses, to - 1);
  // So has every clause.
  if (last - first - 1 > most) return false;
  let count = 0;
  for (let clause = first; clause <= last && count <= most; clause++) {
    const own = tokens.of(clause);
    count += firstFrom(own, to) - firstFrom(own, from);
  }
  return count <= most;
}

const firstEndingBehind = (clauses: readonly Span[], place: number): number =>
  firstWhere(clauses.length, (clause) => (clauses[clause] as Span).end > place);

const firstFrom = (tokens: readonly Token[], place: number): number =>
  firstWhere(tokens.length, (token) => (tokens[token] as Token).start >= place);

/** The first of `count` numbers for which it holds, as it does for all that follow. */
function firstWhere(count: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
