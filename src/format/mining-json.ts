/** Everything that was mined as one JSON object. */

import { toJson } from './json-text.js';
import type { FormatMining } from './mining-index.js';

/** Counted up when a key changes its meaning or goes. */
export const MINING_SCHEMA = 'yamiscan-mining/1';

export const formatMiningJson: FormatMining = ({ level, postings, terms, spellings }, { version, drafts }) =>
  `${toJson({
    schema: MINING_SCHEMA,
    tool: { name: 'yamiscan', version },
    level,
    postings,
    terms: terms.map((term) => ({ ...term, weight: hundredths(term.weight) })),
    spellings: spellings.map((spelling) => ({ ...spelling, similarity: hundredths(spelling.similarity) })),
    drafts,
  })}\n`;

const hundredths = (figure: number): number => Math.round(figure * 100) / 100;
