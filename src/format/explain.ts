/** Everything that led to one report, for those who write rules or doubt a score. */
import type { Explanation } from '../domain/explanation.js';
import { type ExplainContext, explainPoints } from './explain-points.js';
import { explainReading } from './explain-reading.js';
import { MESSAGES } from './messages.js';
import type { Paint } from './paint.js';
import { titlesOf } from './phrasing.js';
import { paintFor } from './text.js';
import { visible } from './visible.js';

export interface ExplanationContext extends ExplainContext {
  /** Say which rules almost fired. */
  readonly near: boolean;
}

/** Ends with a line break. The pack gives titles, full points, caps and thresholds. */
export function formatExplanation(explanation: Explanation, context: ExplanationContext): string {
  const paint = paintFor(context.color);
  const lines = [
    ...explainReading(explanation, context.language, paint),
    ...explainPoints(explanation.report, context, paint),
    ...(context.near ? nearLines(explanation, context, paint) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function nearLines({ near }: Explanation, { pack, language }: ExplainContext, paint: Paint): string[] {
  const { labels, phrases } = MESSAGES[language];
  const titleOf = titlesOf(pack, language);
  const lines = near.flatMap(({ rule, met, missed }) => [
    `  ${titleOf(rule)} ${paint.faint(`(${visible(rule)})`)}`,
    ...met.map((condition) => `    + ${labels.met}: ${visible(condition)}`),
    ...missed.map((condition) => `    - ${labels.missed}: ${visible(condition)}`),
  ]);
  return [paint.strong(labels.near), ...(lines.length === 0 ? [`  ${phrases.nothing}`] : lines)];
}
