/** The stages with the dictionary of this machine. */
import type { Facts } from './domain/facts.js';
import type { RulePack } from './domain/rule.js';
import type { NormalizedText } from './domain/text.js';
import type { TokensByClause } from './domain/token.js';
import { type Scanner, scannerWith } from './order.js';
import { tokensByClause } from './tokenize/index.js';

export { planOf, postingOf, rememberPlan, type Scanner, type ScanPlan } from './order.js';

/** `factsIn`: how facts are read, or none at all to measure what they add. */
export const scannerOf = (pack: RulePack, factsIn?: (text: NormalizedText) => Facts): Scanner =>
  scannerWith(pack, { tokensByClause, ...(factsIn === undefined ? {} : { factsIn }) });

/** Tokens of the plain view, made when first asked for. */
export const tokensOf = (text: NormalizedText): TokensByClause => tokensByClause(text.plain.text);
