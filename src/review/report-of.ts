/** The report of one posting, put together again from what the page has of it. */
import { DISCLOSURE_ITEMS } from '../domain/fact.js';
import { ITEM_STATES, type Report } from '../domain/report.js';
import type { ReviewedDetails, ReviewRun } from '../domain/review-page.js';

export function reportOf(run: ReviewRun, row: number, text: string, details: ReviewedDetails): Report {
  const { rows } = run;
  const at = <Cell>(cells: readonly Cell[]): Cell => cells[row] as Cell;
  return {
    id: at(rows.ids),
    source: { file: run.files[at(rows.files)] ?? null, row: at(rows.rows), line: at(rows.lines) },
    level: at(rows.levels),
    score: at(rows.scores) / 10,
    frame: at(rows.frames),
    crimes: at(rows.crimes),
    signals: details.signals.map((signal) => signalOf(run, text, signal)),
    disclosure: disclosureOf(at(rows.disclosures)),
    indicators: details.indicators.map(([number, start, end]) => {
      const [kind, value] = run.indicators[number] as ReviewRun['indicators'][number];
      return { kind, value, start, end };
    }),
    pay: details.pay.map(([from, to, per, assumed, start, end]) => ({ yen: [from, to], per, assumed, start, end })),
    speech: details.speech,
    short: at(rows.shorts) === 1,
    bias: details.bias,
    belowMinimumWage: details.belowMinimumWage,
    neighbours: at(rows.neighbours),
    handling: at(rows.handlings),
    ...(run.campaigns === null ? {} : { campaign: run.campaigns[at(rows.campaigns)]?.id ?? null }),
  };
}

function signalOf(
  { rules }: ReviewRun,
  text: string,
  [rule, points, reduced, spans, shares]: ReviewedDetails['signals'][number],
): Report['signals'][number] {
  const { id, category } = rules[rule] as ReviewRun['rules'][number];
  const evidence = Array.from({ length: spans.length / 2 }, (_, at) => {
    const [start, end] = [spans[2 * at] as number, spans[2 * at + 1] as number];
    const share = shares[at];
    return { start, end, text: text.slice(start, end), ...(share === undefined ? {} : { points: share }) };
  });
  return { rule: id, category, points, evidence, reduced };
}

const disclosureOf = (states: string): Report['disclosure'] =>
  states === ''
    ? null
    : (Object.fromEntries(
        DISCLOSURE_ITEMS.map((item, at) => [item, ITEM_STATES[Number(states[at])]]),
      ) as Report['disclosure']);
