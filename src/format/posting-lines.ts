/** What the terminal says of one posting. */
import { reasonOf } from '../domain/handling.js';
import { byWeight } from '../domain/points.js';
import type { Posting } from '../domain/posting.js';
import type { Level, Report } from '../domain/report.js';
import type { Signal } from '../domain/signal.js';
import { alignColumns, clip, padTo } from './columns.js';
import { excerptOf } from './excerpt.js';
import type { FormatContext } from './formatter.js';
import type { Links } from './hyperlink.js';
import { MESSAGES } from './messages.js';
import { minimumWageInWords } from './minimum-wage.js';
import type { Paint } from './paint.js';
import {
  categoryInWords,
  contactsInWords,
  disclosureInWords,
  frameInWords,
  listInWords,
  nothingInWords,
  payInWords,
  placeInWords,
  signed,
} from './phrasing.js';
import { visible } from './visible.js';

export interface PostingStyle {
  readonly context: FormatContext;
  readonly paint: Paint;
  readonly links: Links;
  /** Its title, which may be a link. */
  readonly titleOf: (rule: string) => string;
}

/** Levels are told apart without colour too. */
export const SYMBOLS: Readonly<Record<Level, string>> = { none: '·', low: '△', medium: '▲', high: '✖' };
const ID_WIDTH = 40;
const QUOTE_WIDTH = 24;
const MOST_QUOTES = 3;
const BAR = '│';

/** Level, score, id and place; with what was found, in one line. */
export function shortLine(report: Report, style: PostingStyle): string {
  const { context } = style;
  const { crimes, frames, neighbours } = MESSAGES[context.language];
  const frame = report.frame === 'offer' ? [] : [frames[report.frame]];
  const notes = [
    ...frame,
    ...report.crimes.map((crime) => crimes[crime]),
    ...report.neighbours.map((neighbour) => neighbours[neighbour]),
    ...nothingInWords(report, context.language),
  ];
  return `${headLine(report, style)}  ${notes.join(' / ')}`.trimEnd();
}

export function detailLines(posting: Posting, report: Report, style: PostingStyle): string[] {
  const { context, paint } = style;
  const { phrases } = MESSAGES[context.language];
  return [
    headLine(report, style),
    ...nothingInWords(report, context.language).map((line) => `  ${line}`),
    ...alignColumns(aboutRows(report, context)).map((line) => `  ${line}`),
    ...(report.speech.includes('help') ? [`  ${paint.strong(phrases.help)}`] : []),
    ...alignColumns(
      [...report.signals]
        .sort(byWeight)
        .filter(isTelling)
        .map((signal) => signalRow(signal, style)),
    ).map((line) => `  ${line}`),
    ...textLines(posting.text, report, paint),
  ];
}

function headLine(report: Report, { context: { language }, paint, links }: PostingStyle): string {
  const { level, score, id, source } = report;
  const word = padTo(MESSAGES[language].levels[level], language === 'ja' ? 4 : 6);
  const verdict = paint.level(level, `${SYMBOLS[level]} ${word} ${score.toFixed(1).padStart(5)}`);
  const place = links.file(source.file, placeInWords(report));
  return `${verdict}  ${place}  ${paint.faint(`id ${clip(visible(id), ID_WIDTH)}`)}`;
}

function aboutRows(report: Report, { language }: FormatContext): string[][] {
  const { labels, crimes, neighbours, handling } = MESSAGES[language];
  // Of a text that neither offers nor mentions anything, `offer` is the default and says nothing.
  const isFramed = report.frame !== 'offer' || report.speech.length > 0 || report.level !== 'none';
  const rows: [string, string][] = [
    [labels.frame, isFramed ? frameInWords(report, language) : ''],
    [labels.crimes, report.crimes.map((crime) => crimes[crime]).join(', ')],
    [labels.neighbours, report.neighbours.map((neighbour) => neighbours[neighbour]).join(', ')],
    [labels.handling, handling[reasonOf(report)]],
    [labels.disclosure, report.disclosure === null ? '' : disclosureInWords(report.disclosure, language)],
    [
      labels.pay,
      listInWords(
        report.pay.map((pay) => payInWords(pay, language)),
        language,
      ),
    ],
    [labels.minimumWage, minimumWageInWords(report, language)],
    [labels.contacts, contactsInWords(report, language)],
  ];
  return rows.filter(([, words]) => words !== '');
}

/** Cues that only tell the frame add nothing; `explain` shows them. */
const isTelling = ({ points, reduced }: Signal): boolean => points !== 0 || reduced !== null;

function signalRow(
  { rule, category, points, evidence, reduced }: Signal,
  { context, titleOf }: PostingStyle,
): string[] {
  const words = MESSAGES[context.language];
  const title = titleOf(rule) + (reduced === null ? '' : ` (${words.reduced[reduced]})`);
  const quotes = [...new Set(evidence.map(({ text }) => `「${clip(visible(text), QUOTE_WIDTH)}」`))];
  const more = quotes.length > MOST_QUOTES ? '…' : '';
  return [
    signed(points).padStart(6),
    title,
    categoryInWords(category, context.language),
    quotes.slice(0, MOST_QUOTES).join('') + more,
  ];
}

/** Behind a bar, so that no posting can write what looks like a line of ours. */
export function textLines(text: string, report: Report, paint: Paint): string[] {
  const evidence = [...report.signals].sort(byWeight).flatMap((signal) => signal.evidence);
  return excerptOf(text, evidence).map((pieces) => {
    const line = pieces.map(({ text, kind }) =>
      kind === 'gap' ? paint.faint(text) : kind === 'evidence' ? paint.evidence(text) : paint.plain(text),
    );
    return `  ${paint.faint(BAR)} ${line.join('')}`.trimEnd();
  });
}
