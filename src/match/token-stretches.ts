/** Which stretches of a text have to be cut into words for a run of them to be found. */
import type { Span } from '../domain/span.js';
import type { Token, TokensByClause } from '../domain/token.js';

/** What a run looks for: it is made of at most `longest` tokens, one of which holds one of `literals`. */
export interface Sought {
  readonly literals: readonly string[];
  readonly longest: number;
}

/** Tokens that follow each other. Every run lies in one of the stretches, which come in their order and don't overlap. */
export function* stretchesWith(sought: Sought, tokens: TokensByClause, text: string): Generator<readonly Token[]> {
  let first = 0;
  let last = -1;
  const stretch = (): readonly Token[] =>
    Array.from({ length: last - first + 1 }, (_, at) => tokens.of(first + at)).flat();
  for (const clause of clausesHolding(sought.literals, text, tokens.clauses())) {
    const around = clausesAround(clause, sought, tokens);
    if (around === null) continue;
    if (around.first <= last) {
      first = Math.min(first, around.first);
      last = Math.max(last, around.last);
      continue;
    }
    if (last >= first) yield stretch();
    ({ first, last } = around);
  }
  if (last >= first) yield stretch();
}

/** Numbers of clauses, sorted. */
function clausesHolding(literals: readonly string[], text: string, clauses: readonly Span[]): number[] {
  const holding = new Set<number>();
  for (const literal of literals) {
    let clause = 0;
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, clauses[clause]?.end)) {
      while ((clauses[clause] as Span).end <= at) clause += 1;
      holding.add(clause);
    }
  }
  return [...holding].sort((a, b) => a - b);
}

/** A clause and as many of its neighbours as a run can reach into; null where the literals are only parts of several words. */
function clausesAround(
  clause: number,
  { literals, longest }: Sought,
  tokens: TokensByClause,
): { readonly first: number; readonly last: number } | null {
  const own = tokens.of(clause);
  const holds = ({ surface }: Token): boolean => literals.some((literal) => surface.includes(literal));
  const begin = own.findIndex(holds);
  if (begin < 0) return null;
  let [first, last] = [clause, clause];
  for (let left = longest - 1 - begin; left > 0 && first > 0; left -= tokens.of(first).length) first -= 1;
  const behind = own.length - 1 - own.findLastIndex(holds);
  const final = tokens.clauses().length - 1;
  for (let left = longest - 1 - behind; left > 0 && last < final; left -= tokens.of(last).length) last += 1;
  return { first, last };
}
