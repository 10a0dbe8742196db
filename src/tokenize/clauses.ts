/** Clauses of a text: kuromoji starts anew behind every 、 and 。, so that the words of a clause don't depend on its neighbours. */
import type { Span } from '../domain/span.js';

const COMMA = 0x3001;
const FULL_STOP = 0x3002;

/** They tile the text. */
export function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== COMMA && code !== FULL_STOP) continue;
    clauses.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}
