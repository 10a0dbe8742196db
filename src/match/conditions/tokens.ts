/** `tokens`: a run of morphemes, with optional and repeated elements. */
import type { TokenPattern } from '../../domain/condition.js';
import type { Span } from '../../domain/span.js';
import { toOriginal } from '../../domain/text.js';
import type { Token } from '../../domain/token.js';
import { type CompileCondition, MOST_OCCURRENCES, type Occurrence } from '../context.js';
import { stretchesWith } from '../token-stretches.js';

export const compileTokens: CompileCondition<'tokens'> = ({ tokens: pattern, literals: [literals] }) => {
  const longest = pattern.reduce((sum, { max }) => sum + max, 0);
  return ({ tokens, text }) => {
    const stretches =
      literals === undefined ? [tokens.all()] : stretchesWith({ literals, longest }, tokens, text.plain.text);
    const found: Occurrence[] = [];
    for (const stretch of stretches)
      for (const span of runsIn(stretch, pattern)) {
        found.push({ spans: [toOriginal(text.plain, span)] });
        if (found.length === MOST_OCCURRENCES) return found;
      }
    return found;
  };
};

function* runsIn(tokens: readonly Token[], pattern: readonly TokenPattern[]): Generator<Span> {
  for (let at = 0; at < tokens.length; ) {
    const end = matchAt(pattern, tokens, 0, at);
    if (end > at) yield { start: (tokens[at] as Token).start, end: (tokens[end - 1] as Token).end };
    at = Math.max(at + 1, end);
  }
}

/** Index behind the longest match of `pattern` from its element `element` on; -1 for none. At most 12 elements of at most 3: bounded. */
function matchAt(pattern: readonly TokenPattern[], tokens: readonly Token[], element: number, at: number): number {
  const wanted = pattern[element];
  if (wanted === undefined) return at;
  let most = 0;
  while (most < wanted.max && fits(wanted, tokens[at + most])) most += 1;
  for (let count = most; count >= wanted.min; count--) {
    const end = matchAt(pattern, tokens, element + 1, at + count);
    if (end >= 0) return end;
  }
  return -1;
}

function fits(wanted: TokenPattern, token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    has(wanted.surface, token.surface) &&
    has(wanted.base, token.base) &&
    has(wanted.reading, token.reading) &&
    has(wanted.pos, token.pos) &&
    has(wanted.pos1, token.pos1) &&
    has(wanted.form, token.conjugationForm)
  );
}

const has = (values: readonly string[] | undefined, value: string): boolean =>
  values === undefined || values.includes(value);
