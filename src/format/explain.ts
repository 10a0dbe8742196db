/** Everything that led to one report, for those who write rules or doubt a score. */
import type { Explanation } from '../domain/explanation.js';
import { pointsOf } from '../domain/points.js';
import { clip } from './columns.js';
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

/** Rules ask for much, and a text meets a little of many of them: those worth most are shown. */
const MOST_NEAR = 15;
const CONDITION_WIDTH = 100;

function nearLines({ near }: Explanation, { pack, language }: ExplainContext, paint: Paint): string[] {
  const { labels, phrases, more } = MESSAGES[language];
  const titleOf = titlesOf(pack, language);
  const worth = new Map(pack.rules.map((rule) => [rule.id, Math.abs(pointsOf(rule, pack.scoring))]));
  const ordered = [...near].sort(
    (a, b) => (worth.get(b.rule) ?? 0) - (worth.get(a.rule) ?? 0) || (a.rule < b.rule ? -1 : 1),
  );
  const condition = (text: string): string => clip(visible(text), CONDITION_WIDTH);
  const lines = ordered
    .slice(0, MOST_NEAR)
    .flatMap(({ rule, met, missed }) => [
      `  ${titleOf(rule)} ${paint.faint(`(${visible(rule)})`)}`,
      ...met.map((text) => `    + ${labels.met}: ${condition(text)}`),
      ...missed.map((text) => `    - ${labels.missed}: ${condition(text)}`),
    ]);
  if (ordered.length > MOST_NEAR) lines.push(`  ${more(ordered.length - MOST_NEAR)}`);
  return [paint.strong(labels.near), ...(lines.length === 0 ? [`  ${phrases.nothing}`] : lines)];
}
