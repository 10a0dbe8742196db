/** The formats of `yamiscan rules mine` by name. */
import type { Language } from '../domain/language.js';
import type { DraftFile, Mining } from '../domain/mining.js';
import { formatMiningJson } from './mining-json.js';
import { formatMiningText } from './mining-text.js';

export interface MiningContext {
  readonly language: Language;
  readonly version: string;
  /** Rules that were written for the terms; none where none were asked for. */
  readonly drafts: readonly DraftFile[];
}
export type FormatMining = (mining: Mining, context: MiningContext) => string;

export const MINING_FORMATTERS = {
  text: formatMiningText,
  json: formatMiningJson,
} satisfies Record<string, FormatMining>;

export type MiningFormatName = keyof typeof MINING_FORMATTERS;
