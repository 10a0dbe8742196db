/** Numbers for what a text can be found to have: phrases, evasion, strings that wake a branch, then strings that are only asked for. */
import { countBits } from '../bits.js';
import type { ChosenLiterals } from './literals.js';
import { EDGE, type SpelledPhrases } from './phrases.js';
import type { Samples } from './samples.js';

export interface NumberedMarks {
  /** Strings that no phrase is found for, with their marks. */
  readonly literals: ReadonlyMap<string, number>;
  readonly of: (literal: string) => number;
  readonly evasion: number;
  /** The first of those that wake nothing. */
  readonly firstSilent: number;
  readonly count: number;
}

/** `isWaking`: by branch. What most texts hold lies together, and so does all that is kept by mark: a text touches few cache lines. */
export function numberMarks(
  phrases: SpelledPhrases,
  chosen: readonly (ChosenLiterals | null)[],
  isWaking: (branch: number) => boolean,
  samples: Samples,
): NumberedMarks {
  const known = unguarded(phrases);
  const waking = new Set(chosen.flatMap((one, branch) => (one !== null && isWaking(branch) ? one.wake : [])));
  const all = new Set(chosen.flatMap((one) => (one === null ? [] : [one.wake, ...one.beside].flat())));
  const own = commonestFirst(
    [...all].filter((literal) => !known.has(literal)),
    samples,
  );
  const ordered = [...own.filter((one) => waking.has(one)), ...own.filter((one) => !waking.has(one))];
  const evasion = phrases.texts.length;
  const literals = new Map(ordered.map((literal, at) => [literal, evasion + 1 + at]));
  return {
    literals,
    of: (literal) => (known.get(literal) ?? literals.get(literal)) as number,
    evasion,
    firstSilent: evasion + 1 + own.filter((one) => waking.has(one)).length,
    count: evasion + 1 + own.length,
  };
}

/** Phrases that are found wherever their strings stand. */
const unguarded = ({ texts, isKana, edges }: SpelledPhrases): ReadonlyMap<string, number> =>
  new Map(
    [...texts.entries()]
      .filter(([number]) => isKana[number] === 0 && edges[number] === EDGE.none)
      .map(([number, text]) => [text, number]),
  );

function commonestFirst(literals: readonly string[], samples: Samples): string[] {
  const counts = new Map(samples.holding(literals).map((seen, at) => [literals[at] as string, countBits(seen)]));
  return [...literals].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number));
}
