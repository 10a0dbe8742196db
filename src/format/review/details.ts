/** What is told of one posting when it is opened, in numbers where the run has a list. */
import type { Report } from '../../domain/report.js';
import type { ReviewedDetails } from '../../domain/review-page.js';

export interface Numbers {
  readonly rule: (signal: Report['signals'][number]) => number;
  readonly indicator: (indicator: Report['indicators'][number]) => number;
}

export const detailsOf = (report: Report, { rule, indicator }: Numbers): ReviewedDetails => ({
  bias: report.bias,
  speech: report.speech,
  signals: report.signals.map((signal) => [
    rule(signal),
    signal.points,
    signal.reduced,
    signal.evidence.flatMap(({ start, end }) => [start, end]),
    signal.evidence.flatMap(({ points }) => (points === undefined ? [] : [points])),
  ]),
  indicators: report.indicators.map((one) => [indicator(one), one.start, one.end]),
  pay: report.pay.map(({ yen: [from, to], per, assumed, start, end }) => [from, to, per, assumed, start, end]),
  belowMinimumWage: report.belowMinimumWage,
});
