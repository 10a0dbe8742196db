/** Clauses of a text: kuromoji starts anew behind every 、 and 。, so that the words of a clause don't depend on its neighbours. */
import type { Span } from '../domain/span.js';

const CLAUSE_END = /[、。]/g;

/** They tile the text. */
export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    clauses.push({ start, end: index + 1 });
    start = index + 1;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}
