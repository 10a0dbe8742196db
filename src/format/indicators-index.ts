/** The formats of `yamiscan indicators` by name. */
import type { LinkingIndicator } from '../domain/indicator.js';
import type { Language } from '../domain/language.js';
import { formatIndicatorsCsv } from './indicators-csv.js';
import { formatIndicatorsJson, formatIndicatorsJsonl } from './indicators-json.js';
import { formatIndicatorsText } from './indicators-text.js';
import { formatStix } from './stix.js';

export interface IndicatorsContext {
  readonly language: Language;
  readonly version: string;
  /** All that were judged. */
  readonly postings: number;
  readonly complete: boolean;
}
/** Those in most postings come first. */
export type FormatIndicators = (indicators: readonly LinkingIndicator[], context: IndicatorsContext) => string;

export const INDICATOR_FORMATTERS = {
  text: formatIndicatorsText,
  json: formatIndicatorsJson,
  jsonl: formatIndicatorsJsonl,
  csv: formatIndicatorsCsv,
  stix: formatStix,
} satisfies Record<string, FormatIndicators>;

export type IndicatorFormatName = keyof typeof INDICATOR_FORMATTERS;
