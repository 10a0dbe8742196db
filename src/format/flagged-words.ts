/** What is said of a flagged posting in a line or two. */
import type { FlaggedPosting } from '../domain/finding.js';
import { clip } from './columns.js';
import type { FormatContext } from './formatter.js';
import { MESSAGES } from './messages.js';
import { titlesOf } from './phrasing.js';
import { visible } from './visible.js';

const MOST_SIGNS = 5;
const QUOTE_WIDTH = 40;

type Words = Pick<FormatContext, 'pack' | 'language'>;

/** Its level, score and crimes. */
export function flaggedTitle({ level, score, crimes }: FlaggedPosting, { language }: Words): string {
  const words = MESSAGES[language];
  return [`${words.levels[level]} ${score.toFixed(1)}`, ...crimes.map((crime) => words.crimes[crime])].join(' · ');
}

/** Each sign with what shows it. */
export function signsOf({ findings }: FlaggedPosting, { pack, language }: Words): string[] {
  const titleOf = titlesOf(pack, language);
  const signs = findings.slice(0, MOST_SIGNS).map(({ rule, places }) => {
    const [quote] = places;
    return titleOf(rule) + (quote === undefined ? '' : `「${clip(visible(quote.text), QUOTE_WIDTH)}」`);
  });
  return findings.length > MOST_SIGNS ? [...signs, MESSAGES[language].more(findings.length - MOST_SIGNS)] : signs;
}

export const flaggedInWords = (flagged: FlaggedPosting, words: Words): string =>
  `ID ${clip(visible(flagged.id), QUOTE_WIDTH)}: ${signsOf(flagged, words).join(', ')}`;
