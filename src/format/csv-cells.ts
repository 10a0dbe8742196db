/** The columns that this tool adds to a CSV. Lists in a cell are separated by |. */
import { DISCLOSURE_ITEMS } from '../domain/fact.js';
import type { Report } from '../domain/report.js';

/** Stands for a prefecture where none is known. */
const LOWEST = 'lowest';

const CELLS: ReadonlyMap<string, (report: Report) => string> = new Map<string, (report: Report) => string>([
  ['yamiscan_level', (report) => report.level],
  ['yamiscan_score', (report) => report.score.toFixed(1)],
  ['yamiscan_frame', (report) => report.frame],
  ['yamiscan_crimes', (report) => listOf(report.crimes)],
  ['yamiscan_rules', (report) => listOf(report.signals.map((signal) => signal.rule))],
  [
    'yamiscan_evidence',
    (report) => listOf(report.signals.flatMap((signal) => signal.evidence.map(({ text }) => text))),
  ],
  [
    'yamiscan_disclosure_missing',
    ({ disclosure }) => listOf(DISCLOSURE_ITEMS.filter((item) => disclosure?.[item] === 'missing')),
  ],
  ['yamiscan_indicators', (report) => listOf(report.indicators.map(({ kind, value }) => `${kind}:${value}`))],
  [
    'yamiscan_below_minimum_wage',
    ({ belowMinimumWage: below }) => (below === null ? '' : `${below.prefecture ?? LOWEST}:${below.minimum}`),
  ],
  ['yamiscan_neighbours', (report) => listOf(report.neighbours)],
  ['yamiscan_handling', (report) => report.handling],
]);

export const COLUMNS: readonly string[] = [...CELLS.keys()];
/** Where campaigns were asked for. */
export const CAMPAIGN_COLUMN = 'yamiscan_campaign';

export const cellsOf = (report: Report): string[] => [...CELLS.values()].map((cellOf) => neutralize(cellOf(report)));

const listOf = (parts: readonly string[]): string => [...new Set(parts)].join('|');

/** Spreadsheets take these for the start of a formula; some look past blanks and invisible characters before them. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

export const neutralize = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
