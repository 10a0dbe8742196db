/** Figures of an evaluation as Markdown: for pull requests, wikis and summaries of CI steps. */
import type { FormatEvaluation } from './eval-formatter.js';
import type { Section } from './eval-section.js';
import { sectionsOf } from './eval-sections.js';
import { markdown, markdownTable } from './markdown-text.js';
import { MESSAGES } from './messages.js';

export const formatEvalMarkdown: FormatEvaluation = (report, context) => {
  const { problems, phrases } = MESSAGES[context.language];
  const [head, ...rest] = sectionsOf(report, context).map((section, at) => blockOf(section, at === 0 ? '##' : '###'));
  const warnings = [
    ...(report.problemCount > 0 ? [problems(report.problemCount)] : []),
    ...(report.complete ? [] : [`**${markdown(phrases.incomplete)}**`]),
  ];
  return `${[head, ...warnings, ...rest].join('\n\n')}\n`;
};

const blockOf = ({ title, lines, table }: Section, mark: string): string =>
  [
    `${mark} ${markdown(title)}`,
    ...(lines.length === 0 ? [] : [lines.map(markdown).join('  \n')]),
    ...(table === null || table.rows.length === 0 ? [] : [markdownTable(table)]),
  ].join('\n\n');
