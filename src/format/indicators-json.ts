/** Indicators for other programs: one object, or one record a line. */
import type { FormatIndicators } from './indicators-index.js';
import { toJson } from './json-text.js';

export const INDICATORS_SCHEMA = 'yamiscan-indicators/1';

export const formatIndicatorsJson: FormatIndicators = (indicators, { version, postings, complete }) =>
  `${toJson({ schema: INDICATORS_SCHEMA, tool: { name: 'yamiscan', version }, postings, complete, indicators })}\n`;

export const formatIndicatorsJsonl: FormatIndicators = (indicators) =>
  indicators.map((indicator) => `${toJson(indicator)}\n`).join('');
