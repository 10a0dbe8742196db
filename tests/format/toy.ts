/** Toy packs, postings and reports for formatters: built by hand, so that no scanner stands between a test and its words. */
import { handlingOf } from '../../src/domain/handling.js';
import type { Posting, Row } from '../../src/domain/posting.js';
import type { Report } from '../../src/domain/report.js';
import type { Evidence, Signal } from '../../src/domain/signal.js';
import type { Span } from '../../src/domain/span.js';
import type { Summary } from '../../src/domain/summary.js';
import { flaggedIn } from '../../src/findings/index.js';
import type { CreateFormatter, FormatContext } from '../../src/format/formatter.js';
import { FORMATTERS, type FormatName } from '../../src/format/index.js';
import { createPage, take } from '../../src/format/page.js';
import { TOY_SCORING, toyPack, toyRule } from '../toy.js';

const rule = (
  id: string,
  category: string,
  strength: 'decisive' | 'medium' | 'weak' | 'brake',
  ja: string,
  en: string,
) =>
  toyRule(
    id,
    { phrase: [id] },
    { category, strength, title: { ja, en }, group: strength === 'weak' ? 'weak' : category },
  );

export const PACK = toyPack(
  [
    rule('toy-collector', 'courier', 'decisive', '受け子の募集', 'Collectors wanted'),
    rule('toy-messenger', 'contact', 'medium', '匿名の通信アプリへ誘う', 'Leads to an anonymous messenger'),
    rule('toy-same-day', 'weak', 'weak', '即日払い', 'Paid on the same day'),
    rule('toy-warning', 'frame', 'brake', '注意を呼びかける', 'Warns of it'),
  ],
  [],
  { scoring: { ...TOY_SCORING, caps: new Map([['weak', 3]]) } },
);

export const context = (more: Partial<FormatContext> = {}): FormatContext => ({
  pack: PACK,
  language: 'ja',
  version: '1.2.3',
  color: false,
  details: true,
  bom: false,
  flagged: (posting, report) => flaggedIn(posting, report, () => toyRegions),
  ...more,
});

/** As if every text stood in the second line. */
const toyRegions = ({ start, end }: Span) => ({
  startLine: 2,
  startColumn: start + 1,
  endLine: 2,
  endColumn: end + 1,
});

/** A signal whose evidence is the first place of each word in `text`. */
export function signal(
  text: string,
  rule: string,
  points: number,
  words: readonly string[],
  more: Partial<Signal> = {},
): Signal {
  const category = PACK.rules.find(({ id }) => id === rule)?.category ?? 'toy';
  return { rule, category, points, evidence: words.map((word) => evidenceOf(text, word)), reduced: null, ...more };
}

export function evidenceOf(text: string, word: string): Evidence {
  const start = text.indexOf(word);
  if (start < 0) throw new Error(`「${word}」 is not in the toy text`);
  return { start, end: start + word.length, text: word };
}

export const posting = (text: string, more: Partial<Posting> = {}): Posting => ({
  id: '1',
  text,
  source: { file: 'ads.csv', row: 1, line: 2 },
  ...more,
});

export function report(of: Posting, more: Partial<Report> = {}): Report {
  const judged = { ...NOTHING_FOUND, id: of.id, source: of.source, ...more };
  return { ...judged, handling: handlingOf(judged) };
}

const NOTHING_FOUND: Omit<Report, 'id' | 'source' | 'handling'> = {
  level: 'none',
  score: 1.8,
  frame: 'offer',
  crimes: [],
  signals: [],
  disclosure: null,
  indicators: [],
  pay: [],
  speech: [],
  belowMinimumWage: null,
  short: false,
  neighbours: [],
  bias: -40,
};

export const row = (columns: readonly string[], cells: readonly string[]): Row => ({ columns, cells });

export const SUMMARY: Summary = {
  postings: 1,
  levels: { none: 1, low: 0, medium: 0, high: 0 },
  frequent: [],
  problems: [],
  problemCount: 0,
  complete: true,
};

export type Judged = readonly [Posting, Report];

const CREATE = {
  text: await FORMATTERS.text(),
  table: await FORMATTERS.table(),
  json: await FORMATTERS.json(),
  jsonl: await FORMATTERS.jsonl(),
  csv: await FORMATTERS.csv(),
  html: await FORMATTERS.html(),
  markdown: await FORMATTERS.markdown(),
  sarif: await FORMATTERS.sarif(),
  github: await FORMATTERS.github(),
  junit: await FORMATTERS.junit(),
} satisfies Record<FormatName, CreateFormatter>;

/** All that a formatter prints for these. */
export function print(
  name: FormatName,
  judged: readonly Judged[],
  more: Partial<FormatContext> = {},
  summary: Summary = SUMMARY,
): string {
  const formatter = CREATE[name](context(more));
  const page = createPage();
  for (const [posting, report] of judged) formatter.posting(page, posting, report);
  return formatter.begin() + take(page).toString() + formatter.end(summary);
}
