/** Indicators for people at a terminal: defanged, with how many postings name them and how these were judged. */
import type { IndicatorKind, LinkingIndicator } from '../domain/indicator.js';
import type { Language } from '../domain/language.js';
import { LEVELS } from '../domain/report.js';
import { alignColumns, clip } from './columns.js';
import type { FormatIndicators } from './indicators-index.js';
import { MESSAGES } from './messages.js';
import { visible } from './visible.js';

const WIDEST = 48;

const WORDS = {
  ja: { wallet: 'ウォレット', hashtag: 'タグ', total: (found: number, of: number) => `${of} 件の投稿から ${found} 個` },
  en: { wallet: 'wallet', hashtag: 'tag', total: (found: number, of: number) => `${found} in ${of} postings` },
} as const;

export const formatIndicatorsText: FormatIndicators = (indicators, { language, postings }) =>
  `${[
    ...alignColumns(indicators.map((indicator) => rowOf(indicator, language))),
    WORDS[language].total(indicators.length, postings),
  ].join('\n')}\n`;

function rowOf({ kind, defanged, postings, levels, places }: LinkingIndicator, language: Language): string[] {
  const words = MESSAGES[language];
  const counts = LEVELS.filter((level) => levels[level] > 0)
    .reverse()
    .map((level) => `${words.levels[level]} ${levels[level]}`);
  const [first] = places;
  const place = first === undefined ? '' : `${first.source.file ?? '-'}:${first.source.line}`;
  return [
    `${postings}`.padStart(5),
    kindInWords(kind, language),
    clip(visible(defanged), WIDEST),
    counts.join(', '),
    visible(place),
  ];
}

const kindInWords = (kind: IndicatorKind, language: Language): string =>
  kind === 'wallet' || kind === 'hashtag' ? WORDS[language][kind] : MESSAGES[language].channels[kind];
