/** `tokens`: a run of morphemes, with optional and repeated elements. */
import type { TokenPattern } from '../../domain/condition.js';
import { toOriginal } from '../../domain/text.js';
import type { Token } from '../../domain/token.js';
import { type CompileCondition, MOST_OCCURRENCES, type Occurrence } from '../context.js';

export const compileTokens: CompileCondition<'tokens'> =
  ({ tokens: pattern }) =>
  ({ tokens, text }) => {
    const list = tokens();
    const found: Occurrence[] = [];
    for (let at = 0; at < list.length && found.length < MOST_OCCURRENCES; ) {
      const end = matchAt(pattern, list, 0, at);
      if (end <= at) {
        at += 1;
        continue;
      }
      const span = toOriginal(text.plain, { start: list[at]?.start ?? 0, end: list[end - 1]?.end ?? 0 });
      found.push({ spans: [span] });
      at = end;
    }
    return found;
  };

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
