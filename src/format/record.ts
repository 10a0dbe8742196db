/** What JSON and JSONL say of one posting: a contract, in this order of keys. New fields go to the end. */
import { DISCLOSURE_ITEMS } from '../domain/fact.js';
import type { BelowMinimumWage } from '../domain/minimum-wage.js';
import type { Report } from '../domain/report.js';

/** Names every key, so that nothing gets out that wasn't meant to; the posting's text doesn't. */
export function recordOf(report: Report): object {
  const { id, source, level, score, frame, crimes, disclosure, speech, short, bias, neighbours, handling } = report;
  return {
    id,
    source: { file: source.file, row: source.row, line: source.line },
    level,
    score,
    frame,
    crimes,
    signals: report.signals.map(({ rule, category, points, evidence, reduced }) => ({
      rule,
      category,
      points,
      evidence: evidence.map(({ start, end, text, points: own }) => ({
        start,
        end,
        text,
        ...(own === undefined ? {} : { points: own }),
      })),
      reduced,
    })),
    disclosure:
      disclosure === null ? null : Object.fromEntries(DISCLOSURE_ITEMS.map((item) => [item, disclosure[item]])),
    indicators: report.indicators.map(({ kind, value, start, end }) => ({ kind, value, start, end })),
    pay: report.pay.map(({ yen, per, start, end, assumed }) => ({ yen, per, start, end, assumed })),
    speech,
    short,
    bias,
    belowMinimumWage: report.belowMinimumWage === null ? null : wageOf(report.belowMinimumWage),
    neighbours,
    handling,
  };
}

const wageOf = ({ yen, start, end, prefecture, minimum, fiscalYear, since, date }: BelowMinimumWage): object => ({
  yen,
  start,
  end,
  prefecture,
  minimum,
  fiscalYear,
  since,
  date,
});

/** C1 and bidi controls and Unicode's line separators: JSON lets them pass, terminals and line splitters act on them. */
const ACTING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** JSON on one line, whose characters do nothing to a terminal. */
export const toJson = (value: object): string =>
  JSON.stringify(value).replace(ACTING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
