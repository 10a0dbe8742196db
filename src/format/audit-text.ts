/** An audit for people at a terminal. */
import type { AuditedRow, Contradiction, Disagreement } from '../domain/audit.js';
import type { Language } from '../domain/language.js';
import type { AuditReport, FormatAudit } from './audit-formatter.js';
import { clip } from './columns.js';
import { MESSAGES } from './messages.js';
import type { Paint } from './paint.js';
import { signed, titlesOf } from './phrasing.js';
import { paintFor } from './text.js';
import { visible } from './visible.js';

const WIDEST_TEXT = 200;
const MOST_SIGNALS = 6;
/** Copies of one text that are shown. */
const MOST_COPIES = 10;

export const formatAuditText: FormatAudit = (report, context) => {
  const { audit, most, problemCount } = report;
  const { language, pack, color } = context;
  const paint = paintFor(color);
  const titleOf = titlesOf(pack, language);
  const words = WORDS[language];
  const contradictions = audit.contradictions.slice(0, most);
  const disagreements = audit.disagreements.slice(0, most);
  const blocks = [
    [paint.strong(words.title), `  ${words.counts(report)}`],
    [
      paint.strong(words.contradictions(audit.contradictions.length)),
      ...(audit.refused === null ? [] : [`  ${audit.refused[language]}`]),
      ...contradictions.flatMap((one) => contradictionLines(one, titleOf, paint)),
      ...moreLines(audit.contradictions.length - contradictions.length, language),
    ],
    [
      paint.strong(words.disagreements(audit.disagreements.length)),
      ...disagreements.flatMap((one) => disagreementLines(one, paint, language)),
      ...moreLines(audit.disagreements.length - disagreements.length, language),
    ],
    ...(problemCount === 0 ? [] : [[paint.strong(MESSAGES[language].phrases.incomplete)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function contradictionLines(one: Contradiction, titleOf: (rule: string) => string, paint: Paint): string[] {
  const shown = one.signals.slice(0, MOST_SIGNALS).map(({ rule, points }) => `${signed(points)} ${titleOf(rule)}`);
  const more = one.signals.length > MOST_SIGNALS ? ['…'] : [];
  return [
    `  ${one.score.toFixed(1).padStart(5)}  ${placeOf(one)}`,
    ...(shown.length === 0 ? [] : [`         ${[...shown, ...more].join(', ')}`]),
    `         ${textLine(one, paint)}`,
  ];
}

function disagreementLines({ isAcross, rows }: Disagreement, paint: Paint, language: Language): string[] {
  const shown = rows.slice(0, MOST_COPIES);
  return [
    ...shown.flatMap((row, at) => [
      `  ${at > 0 ? ' ' : isAcross ? '✗' : '·'} ${placeOf(row)}`,
      `         ${textLine(row, paint)}`,
    ]),
    ...moreLines(rows.length - shown.length, language),
  ];
}

const placeOf = ({ label, source: { file, line }, id }: AuditedRow): string =>
  [label, `${file ?? '-'}:${line}`, `ID ${id}`].map((part) => clip(visible(part), 60)).join('  ');

const textLine = ({ text }: AuditedRow, paint: Paint): string =>
  `${paint.faint('│')} ${clip(visible(text), WIDEST_TEXT)}`;

const moreLines = (count: number, language: Language): string[] =>
  count > 0 ? [`  ${MESSAGES[language].more(count)}`] : [];

interface Words {
  readonly title: string;
  readonly counts: (report: AuditReport) => string;
  readonly contradictions: (count: number) => string;
  readonly disagreements: (count: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  ja: {
    title: 'ラベルの点検（何も書き換えません）',
    counts: ({ audit: { postings, positives, negatives } }) =>
      `投稿 ${postings}件（ほぼ同じ投稿を1件と数えて陽性 ${positives}件、陰性 ${negatives}件）`,
    contradictions: (count) => `ほかの行から学んだスコアがラベルと食い違う行: ${count}件（強い順）`,
    disagreements: (count) => `ほぼ同じ文でラベルが違う組: ${count}組（✗ は陽性と陰性にまたがる）`,
  },
  en: {
    title: 'Labels worth a second look (nothing is changed)',
    counts: ({ audit: { postings, positives, negatives } }) =>
      `${postings} postings (${positives} positives and ${negatives} negatives when near-duplicates count once)`,
    contradictions: (count) =>
      `Rows whose score, learned from the other rows, contradicts the label: ${count} (strongest first)`,
    disagreements: (count) => `Near-duplicates with different labels: ${count} (✗: positive here, negative there)`,
  },
};
