/** Flagged postings kept until the run ends, the worst first. */
import type { FlaggedPosting } from '../domain/finding.js';
import type { FormatContext, Formatter } from './formatter.js';

/** A formatter that says at the end what `write` makes of all flagged postings. */
export const atTheEnd = (
  { flagged }: Pick<FormatContext, 'flagged'>,
  write: (all: readonly FlaggedPosting[], ...end: Parameters<Formatter['end']>) => string,
): Formatter => {
  const kept: FlaggedPosting[] = [];
  return {
    begin: () => '',
    posting: (_page, posting, report) => {
      const one = flagged(posting, report);
      if (one !== null) kept.push(one);
    },
    end: (summary) => write(worstFirst(kept), summary),
  };
};

/** Where scores are equal, in the order of the input. */
const worstFirst = (all: readonly FlaggedPosting[]): FlaggedPosting[] => all.toSorted((a, b) => b.score - a.score);
