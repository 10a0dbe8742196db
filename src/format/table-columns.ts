/** What stands in each column of a table, and how wide it is on a terminal. */
import { byWeight } from '../domain/points.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import type { FormatContext } from './formatter.js';
import { MESSAGES } from './messages.js';
import { contactsInWords, listInWords, payInWords, placeInWords, titlesOf } from './phrasing.js';
import { SYMBOLS } from './posting-lines.js';
import type { TableColumn } from './table-names.js';

export interface Column {
  /** Cells that it takes; where there are none, a share of those that are left. */
  readonly cells: number | null;
  /** Its share beside that of others. */
  readonly share: number;
  /** What may hold anything that a posting holds. */
  readonly of: (posting: Posting, report: Report) => string;
}

type Make = (of: Column['of']) => Column;
const fixed =
  (cells: number): Make =>
  (of) => ({ cells, share: 0, of });
const shared =
  (share: number): Make =>
  (of) => ({ cells: null, share, of });

export const ownColumn = (of: Column['of']): Column => shared(2)(of);

export function columnsIn({ language, pack }: FormatContext): Readonly<Record<TableColumn, Column>> {
  const words = MESSAGES[language];
  const titleOf = titlesOf(pack, language);
  const signals = ({ signals: all }: Report) => [...all].filter(({ points }) => points !== 0).sort(byWeight);
  const list = (parts: readonly string[]): string => listInWords(parts, language);
  return {
    id: shared(1)((_, { id }) => id),
    level: fixed(8)((_, { level }) => `${SYMBOLS[level]} ${words.levels[level]}`),
    score: fixed(5)((_, { score }) => score.toFixed(1).padStart(5)),
    crimes: shared(2)((_, { crimes }) => crimes.map((crime) => words.crimes[crime]).join(', ')),
    text: shared(6)(({ text }) => text),
    place: shared(2)((_, report) => placeInWords(report)),
    file: shared(2)((_, { source }) => source.file ?? '-'),
    line: fixed(6)((_, { source }) => `${source.line}`.padStart(6)),
    row: fixed(6)((_, { source }) => `${source.row}`.padStart(6)),
    date: fixed(10)(({ date }) => date ?? ''),
    frame: fixed(7)((_, { frame }) => frame),
    handling: shared(2)((_, { handling }) => handling),
    neighbours: shared(2)((_, { neighbours }) => neighbours.map((one) => words.neighbours[one]).join(', ')),
    signals: shared(4)((_, report) => list(signals(report).map(({ rule }) => titleOf(rule)))),
    rules: shared(4)((_, report) => list(signals(report).map(({ rule }) => rule))),
    evidence: shared(4)((_, report) =>
      list(signals(report).flatMap(({ evidence }) => evidence.map(({ text }) => text))),
    ),
    contacts: shared(2)((_, report) => contactsInWords(report, language)),
    pay: shared(2)((_, { pay }) => list(pay.map((one) => payInWords(one, language)))),
    campaign: fixed(14)((_, { campaign }) => campaign ?? ''),
  };
}
