/** What holds of every report on a text. */
import assert from 'node:assert/strict';
import type { Report } from '../../../src/domain/report.js';
import type { RulePack } from '../../../src/domain/rule.js';
import { assertInside } from './spans.js';

/** Evidence slices back, and the points give the score. */
export function assertSound(text: string, report: Report, { scoring }: RulePack): void {
  for (const { rule, evidence } of report.signals)
    for (const { start, end, text: said } of evidence) {
      assertInside({ start, end }, text, rule);
      assert.equal(text.slice(start, end), said);
    }
  for (const span of [...report.indicators, ...report.pay]) assertInside(span, text, 'an indicator or pay');
  if (report.belowMinimumWage !== null) assertInside(report.belowMinimumWage, text, 'a wage');
  const sum = report.signals.reduce((total, { points }) => total + points, scoring.bias);
  const score = 100 / (1 + Math.exp(-sum / 10));
  assert.ok(Math.abs(report.score - score) < 0.51, `${report.score} is not ${score}`);
  assert.ok(report.score >= 0 && report.score <= 100);
}
