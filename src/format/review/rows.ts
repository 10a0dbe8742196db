/** Collects what the page's lists and filters go by: a few numbers for each posting. */
import { DISCLOSURE_ITEMS } from '../../domain/fact.js';
import type { Posting } from '../../domain/posting.js';
import { ITEM_STATES, type Report } from '../../domain/report.js';
import type { ReviewedRows } from '../../domain/review-page.js';
import { createDictionary, type Dictionary } from './dictionary.js';

type Writable<Rows> = { -readonly [Key in keyof Rows]: Rows[Key] extends readonly (infer Cell)[] ? Cell[] : never };

export interface RowCollector {
  readonly rows: ReviewedRows;
  readonly files: Dictionary<string | null>;
  readonly days: Dictionary<string>;
  /** By id. */
  readonly campaigns: Dictionary<string>;
  readonly add: (posting: Posting, report: Report, rules: readonly number[], indicators: readonly number[]) => void;
}

export function createRowCollector(): RowCollector {
  const rows = noRows();
  const files = createDictionary((file: string | null) => file);
  const days = createDictionary((day: string) => day);
  const campaigns = createDictionary((id: string) => id);
  return {
    rows,
    files,
    days,
    campaigns,
    add: ({ id, text, source, date }, report, rules, indicators) => {
      rows.ids.push(id);
      rows.levels.push(report.level);
      rows.scores.push(Math.round(10 * report.score));
      rows.frames.push(report.frame);
      rows.handlings.push(report.handling);
      rows.files.push(files.add(source.file));
      rows.rows.push(source.row);
      rows.lines.push(source.line);
      rows.lengths.push(text.length);
      rows.days.push(date === undefined ? -1 : days.add(date));
      rows.campaigns.push(typeof report.campaign === 'string' ? campaigns.add(report.campaign) : -1);
      rows.shorts.push(report.short ? 1 : 0);
      rows.crimes.push(report.crimes);
      rows.neighbours.push(report.neighbours);
      rows.disclosures.push(statesOf(report));
      rows.rules.push(rules);
      rows.indicators.push(indicators);
    },
  };
}

const statesOf = ({ disclosure }: Report): string =>
  disclosure === null ? '' : DISCLOSURE_ITEMS.map((item) => ITEM_STATES.indexOf(disclosure[item])).join('');

const noRows = (): Writable<ReviewedRows> => ({
  ids: [],
  levels: [],
  scores: [],
  frames: [],
  handlings: [],
  files: [],
  rows: [],
  lines: [],
  lengths: [],
  days: [],
  campaigns: [],
  shorts: [],
  crimes: [],
  neighbours: [],
  disclosures: [],
  rules: [],
  indicators: [],
});
