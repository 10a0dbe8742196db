/** The last thing that the terminal says of a run. */
import { LEVELS } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import { MESSAGES } from './messages.js';
import { type PostingStyle, SYMBOLS } from './posting-lines.js';
import { quietCounts } from './quiet-words.js';
import { visible } from './visible.js';

const MOST_FREQUENT = 5;

export function summaryLines(
  { postings, levels, frequent, problemCount, complete, quiet }: Summary,
  { context, paint, titleOf }: PostingStyle,
): string[] {
  const words = MESSAGES[context.language];
  const counts = LEVELS.toReversed().map((level) =>
    paint.level(level, `${SYMBOLS[level]} ${words.levels[level]} ${levels[level]}`),
  );
  const top = frequent.slice(0, MOST_FREQUENT);
  const width = Math.max(0, ...top.map((rule) => `${rule.postings}`.length));
  return [
    paint.strong(words.labels.summary),
    `  ${words.postings(postings)}: ${counts.join('  ')}`,
    ...quietCounts(quiet, context.language).map((line) => `  ${line}`),
    ...(top.length > 0 ? [`  ${words.labels.frequent}:`] : []),
    ...top.map(
      (rule) =>
        `    ${`${rule.postings}`.padStart(width)}  ${titleOf(rule.rule)} ${paint.faint(`(${visible(rule.rule)})`)}`,
    ),
    ...(problemCount > 0 ? [`  ${words.problems(problemCount)}`] : []),
    ...(complete ? [] : [`  ${paint.strong(words.phrases.incomplete)}`]),
  ];
}
